package org.cartera.documents.bank;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.cartera.documents.bank.PdfFile.PdfRow;
import org.cartera.domain.bank.BankFileRefused;
import org.cartera.domain.bank.BankFileRefused.Reason;

/**
 * The text of a PDF as lines of cells. A gap of more than a letter's height parts two cells. A line of three cells or more without a digit
 * heads what follows: each later cell belongs to the heading above or beneath which it stands, or to the nearest.
 */
final class PdfText extends PDFTextStripper {
    private static final int MOST_LETTERS = 4_000_000;
    private static final float GAP = 0.6f;
    private static final int FEWEST_COLUMNS = 3;

    private final List<PdfRow> rows = new ArrayList<>();
    private final List<Cell> line = new ArrayList<>();
    private List<Cell> heading = List.of();
    private int letters;
    private int number;

    private PdfText() {
        setSortByPosition(true);
    }

    static List<PdfRow> rows(PDDocument document) throws IOException {
        PdfText text = new PdfText();
        text.getText(document);
        text.endLine();
        return text.rows;
    }

    private record Cell(String text, float from, float to) {
        float apart(Cell other) {
            return Math.max(from, other.from) - Math.min(to, other.to);
        }
    }

    @Override
    protected void writeString(String text, List<TextPosition> positions) {
        letters += positions.size();
        if (letters > MOST_LETTERS) {
            throw new BankFileRefused(Reason.TOO_LARGE, "", MOST_LETTERS + " letters");
        }
        if (positions.isEmpty() || text.isBlank()) {
            return;
        }
        TextPosition first = positions.get(0);
        TextPosition last = positions.get(positions.size() - 1);
        Cell word = new Cell(text, first.getXDirAdj(), last.getXDirAdj() + last.getWidthDirAdj());
        Cell before = line.isEmpty() ? null : line.get(line.size() - 1);
        if (before != null && word.from - before.to <= GAP * first.getFontSizeInPt()) {
            line.set(line.size() - 1, new Cell(before.text + " " + text, before.from, word.to));
        } else {
            line.add(word);
        }
    }

    @Override
    protected void writeLineSeparator() {
        endLine();
    }

    @Override
    protected void writePageEnd() {
        endLine();
    }

    private void endLine() {
        if (line.isEmpty()) {
            return;
        }
        number++;
        List<String> texts = line.stream().map(Cell::text).toList();
        boolean again = texts.equals(heading.stream().map(Cell::text).toList());
        boolean heads = line.size() >= FEWEST_COLUMNS
                && texts.stream().noneMatch(text -> text.chars().anyMatch(Character::isDigit));
        if (heads) {
            heading = List.copyOf(line);
        }
        if (!again) {
            rows.add(new PdfRow(heads || heading.isEmpty() ? texts : inColumns(), "line " + number));
        }
        line.clear();
    }

    private List<String> inColumns() {
        String[] cells = new String[heading.size()];
        Arrays.fill(cells, "");
        for (Cell cell : line) {
            int nearest = 0;
            for (int i = 1; i < cells.length; i++) {
                if (cell.apart(heading.get(i)) < cell.apart(heading.get(nearest))) {
                    nearest = i;
                }
            }
            cells[nearest] = cells[nearest].isEmpty() ? cell.text : cells[nearest] + " " + cell.text;
        }
        return Arrays.stream(cells).collect(Collectors.toList());
    }
}
