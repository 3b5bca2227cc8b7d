package org.cartera.documents.letter;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.cartera.domain.action.Channel;
import org.cartera.domain.portfolio.Composer;
import org.cartera.domain.portfolio.Outgoing;
import org.cartera.domain.portfolio.Papers;
import org.cartera.domain.portfolio.Transport;

/**
 * Delivers letters as PDF files into a folder: {@code <date>/<customer>-<stage>-<intent>.pdf}. The folder is made where it
 * is missing.
 */
public final class LetterFolder implements Transport, Papers.Press {
    private static final String SEAL = " sha256:";

    private final Path folder;
    private final PdfPages pages;

    public LetterFolder(Path folder, PdfPages pages) {
        this.folder = folder;
        this.pages = pages;
    }

    @Override
    public Channel channel() {
        return Channel.LETTER;
    }

    @Override
    public String deliver(Outgoing outgoing, String address, Composer.Message message) {
        byte[] pdf = set(outgoing, message);
        String day = outgoing.asOf().toString();
        String name = safe(outgoing.account().customer().value()) + "-"
                + safe(outgoing.stage().value()) + "-" + outgoing.intent() + ".pdf";
        try {
            Path place = Files.createDirectories(folder.resolve(day));
            Path part = Files.createTempFile(place, ".letter", ".part");
            Files.write(part, pdf);
            Files.move(part, place.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("Letter " + name + " cannot be written into " + folder, e);
        }
        return day + "/" + name + SEAL + sha256(pdf);
    }

    /** Only a file of this folder whose bytes are those of the evidence: {@code <date>/<name>.pdf sha256:<hex>}. */
    @Override
    public Optional<byte[]> delivered(String evidence) {
        int mark = evidence.indexOf(SEAL);
        Path file =
                mark < 0 ? folder : folder.resolve(evidence.substring(0, mark)).normalize();
        if (mark < 0 || !file.startsWith(folder.normalize()) || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            byte[] pdf = Files.readAllBytes(file);
            return Optional.of(pdf).filter(bytes -> sha256(bytes).equals(evidence.substring(mark + SEAL.length())));
        } catch (IOException e) {
            throw new UncheckedIOException("Letter " + file + " cannot be read", e);
        }
    }

    @Override
    public byte[] set(String html) {
        return pages.of(html);
    }

    /** What cannot be set as PDF today cannot be tomorrow: it is for a person, not for another try. */
    private byte[] set(Outgoing outgoing, Composer.Message message) {
        if (!message.enclosures().isEmpty()) {
            return message.enclosures().get(0).content();
        }
        try {
            return pages.of(message.html());
        } catch (RuntimeException e) {
            throw new Refused("Letter " + outgoing.reference() + " cannot be set as PDF: " + e.getMessage(), e);
        }
    }

    /** Ids of the ERP as part of a file name: anything but letters, digits, dot and dash becomes an underscore. */
    private static String safe(String id) {
        String cleaned = id.replaceAll("[^A-Za-z0-9.-]", "_");
        return cleaned.startsWith(".") ? "_" + cleaned : cleaned;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
