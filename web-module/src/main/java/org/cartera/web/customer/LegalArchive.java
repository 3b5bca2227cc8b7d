package org.cartera.web.customer;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.cartera.domain.contact.ContactLog.Noted;
import org.cartera.domain.portfolio.PortfolioViews.CommunicationRow;
import org.cartera.web.export.Csv;
import org.cartera.web.export.TableFile;
import org.cartera.web.export.TableFile.Column;
import org.cartera.web.words.Words;

/**
 * A legal file while it is put together: numbered files, and at the end their list, each with its SHA-256 seal. Names of files are
 * ours, nothing of them comes from outside.
 */
final class LegalArchive {
    private final Words words;
    private final List<Enclosed> files = new ArrayList<>();

    private record Enclosed(String name, byte[] bytes) {
        String seal() {
            try {
                return HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("Every JDK knows SHA-256", e);
            }
        }
    }

    LegalArchive(Words words) {
        this.words = words;
    }

    /** @param key of what the file is, in the user's language */
    void add(String key, String ending, byte[] bytes) {
        files.add(new Enclosed(
                String.format(Locale.ROOT, "%02d %s%s", files.size(), words.text(key), safe(ending)), bytes));
    }

    void add(String key, String ending, String text) {
        add(key, ending, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String safe(String ending) {
        return ending.replaceAll("[^A-Za-z0-9. -]", "_");
    }

    void items(List<ItemLine> items) {
        table(
                "legal.file.items",
                items,
                List.of(
                        new Column<>(words.text("items.column.invoice"), ItemLine::getLabel),
                        new Column<>(words.text("items.column.reference"), ItemLine::getReference),
                        new Column<>(words.text("items.issued"), ItemLine::getIssued),
                        new Column<>(words.text("items.column.due"), ItemLine::getDue),
                        new Column<>(words.text("strategy.column.days"), ItemLine::getDays),
                        new Column<>(words.text("customers.column.currency"), ItemLine::getCurrency),
                        new Column<>(words.text("items.column.original"), one -> one.getOriginal()
                                .amount()),
                        new Column<>(words.text("items.column.open"), one -> one.getOpen()
                                .amount()),
                        new Column<>(words.text("tab.disputes"), ItemLine::getDisputed)));
    }

    void communications(List<CommunicationRow> all) {
        table(
                "legal.file.communications",
                all,
                List.of(
                        new Column<>(words.text("legal.column.on"), CommunicationRow::businessDate),
                        new Column<>(words.text("strategy.column.stage"), one -> words.named("stage", one.stage())),
                        new Column<>(words.text("legal.column.channel"), one -> words.text("channel." + one.channel())),
                        new Column<>(words.text("legal.column.reference"), one -> one.reference()
                                .text()),
                        new Column<>(
                                words.text("customers.column.currency"),
                                one -> one.total().currency().getCurrencyCode()),
                        new Column<>(words.text("legal.column.amount"), one -> one.total()
                                .amount()),
                        new Column<>(words.text("legal.column.state"), one -> words.text("delivery." + one.status())),
                        new Column<>(words.text("legal.column.changed"), one -> one.changedAt()
                                .toString()),
                        new Column<>(words.text("legal.column.evidence"), CommunicationRow::detail)));
    }

    void contacts(List<Noted> log) {
        table(
                "legal.file.contacts",
                log,
                List.of(
                        new Column<>(
                                words.text("legal.column.on"),
                                one -> one.contact().at().toString()),
                        new Column<>(words.text("legal.column.what"), one -> new ContactLine(one, words).getTitle()),
                        new Column<>(
                                words.text("legal.column.reaction"), one -> new ContactLine(one, words).getReaction()),
                        new Column<>(words.text("legal.column.person"), one -> one.contact()
                                .person()),
                        new Column<>(words.text("legal.column.said"), one -> one.contact()
                                .said()),
                        new Column<>(words.text("legal.column.by"), Noted::by),
                        new Column<>(
                                words.text("legal.column.corrected"),
                                one -> words.text(one.corrected() ? "legal.yes" : "legal.no"))));
    }

    void promises(List<PaperLine.Promised> promises) {
        table(
                "legal.file.promises",
                promises,
                List.of(
                        new Column<>(words.text("legal.column.on"), PaperLine.Promised::getMadeOn),
                        new Column<>(words.text("items.column.due"), PaperLine.Promised::getDue),
                        new Column<>(
                                words.text("customers.column.currency"),
                                one -> one.getAmount().currency().getCurrencyCode()),
                        new Column<>(words.text("legal.column.amount"), one -> one.getAmount()
                                .amount()),
                        new Column<>(words.text("legal.column.person"), PaperLine.Promised::getBy),
                        new Column<>(words.text("legal.column.items"), PaperLine.Promised::getItems),
                        new Column<>(words.text("legal.column.state"), PaperLine.Promised::getState)));
    }

    void disputes(List<PaperLine.Disputed> disputes) {
        table(
                "legal.file.disputes",
                disputes,
                List.of(
                        new Column<>(words.text("legal.column.on"), PaperLine.Disputed::getFrom),
                        new Column<>(words.text("legal.column.items"), PaperLine.Disputed::getItem),
                        new Column<>(
                                words.text("customers.column.currency"),
                                one -> one.getAmount().currency().getCurrencyCode()),
                        new Column<>(words.text("legal.column.amount"), one -> one.getAmount()
                                .amount()),
                        new Column<>(words.text("legal.column.department"), PaperLine.Disputed::getDepartment),
                        new Column<>(words.text("legal.column.said"), PaperLine.Disputed::getReason),
                        new Column<>(words.text("legal.column.state"), PaperLine.Disputed::getState)));
    }

    private <T> void table(String key, List<T> rows, List<Column<T>> columns) {
        if (!rows.isEmpty()) {
            add(key, ".csv", csv(new TableFile<>(words.text(key), columns, rows, "")));
        }
    }

    private static byte[] csv(TableFile<?> table) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv.write(table, out);
        } catch (IOException e) {
            throw new UncheckedIOException("A table could not be written", e);
        }
        return out.toByteArray();
    }

    /** All files, and their list as the last one. */
    void writeTo(OutputStream out) throws IOException {
        List<Column<Enclosed>> columns = List.of(
                new Column<>(words.text("legal.column.file"), Enclosed::name),
                new Column<>(words.text("legal.column.bytes"), one -> one.bytes().length),
                new Column<>("SHA-256", Enclosed::seal));
        List<Enclosed> before = List.copyOf(files);
        table("legal.file.contents", before, columns);
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        for (Enclosed one : files) {
            zip.putNextEntry(new ZipEntry(one.name()));
            zip.write(one.bytes());
            zip.closeEntry();
        }
        zip.finish();
    }
}
