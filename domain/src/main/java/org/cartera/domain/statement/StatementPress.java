package org.cartera.domain.statement;

/** Sets a statement as a file. */
public interface StatementPress {

    /** The bytes of the paper; the same for the same paper, but for {@link Format#XLSX}. */
    byte[] set(StatementPaper paper, Format format);

    /** What a statement can be had as. */
    enum Format {
        HTML("text/html;charset=UTF-8", "html"),
        PDF("application/pdf", "pdf"),
        XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
        CSV("text/csv;charset=UTF-8", "csv"),
        /** OASIS UBL 2.1 Statement. */
        UBL("application/xml", "xml");

        private final String mediaType;
        private final String ending;

        Format(String mediaType, String ending) {
            this.mediaType = mediaType;
            this.ending = ending;
        }

        public String mediaType() {
            return mediaType;
        }

        /** Of a file's name, without the dot. */
        public String ending() {
            return ending;
        }
    }
}
