package org.cartera.domain.comparison;

import java.time.LocalDate;
import java.util.List;
import org.cartera.domain.bank.BankFile;
import org.cartera.domain.bank.BankFileRefused;
import org.jspecify.annotations.Nullable;

/**
 * Reads a customer's own statement: CSV, XLSX, a PDF with a text layer, UBL 2.x Statement; found out from the content, never from the
 * name. Tables are read by a column mapping.
 */
public interface TheirFiles {

    /**
     * Reads all of it.
     *
     * @throws BankFileRefused at the first thing that cannot be understood; where columns are not known, with the heading that was read
     */
    Told read(BankFile file);

    /**
     * What a file tells.
     *
     * @param format in its usual spelling: {@code CSV}, {@code PDF}, {@code UBL}
     * @param lines in the file's order and sign, numbered from 1
     * @param from first day where it lists movements from a balance brought forward; null where it lists what is open
     * @param asOf the day of which it is; null where it does not say
     */
    record Told(String format, List<TheirLine> lines, @Nullable LocalDate from, @Nullable LocalDate asOf) {
        public Told {
            lines = List.copyOf(lines);
        }
    }
}
