package org.cartera.config.templates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.cartera.config.policy.YamlNode;
import org.cartera.documents.message.Look;
import org.cartera.documents.message.TemplateSource;
import org.cartera.documents.statement.PayTo;
import org.cartera.documents.statement.SlipFormat;
import org.cartera.documents.statement.Stationery;
import org.cartera.domain.customer.OrganisationId;
import org.jspecify.annotations.Nullable;

/**
 * What each organisation writes its statements on: a folder named as the organisation holds {@code look.yaml}, the logo it
 * names, and templates that take the place of shipped ones, such as {@code es/statement.vm}. Read once at the start, which a
 * fault refuses.
 */
public final class StationeryFolder implements Function<OrganisationId, Stationery> {
    private static final int LARGEST_LOGO = 200 * 1024;
    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};

    private final Stationery standard;
    private final Map<OrganisationId, Stationery> own = new HashMap<>();

    private StationeryFolder(Stationery standard) {
        this.standard = standard;
    }

    /** Every organisation writes on the same. */
    public static StationeryFolder none(Stationery standard) {
        return new StationeryFolder(standard);
    }

    /**
     * @param standard of organisations that have no folder, and what a look leaves out
     * @throws IllegalArgumentException naming the file that says what cannot be meant
     */
    public static StationeryFolder read(Path folder, Stationery standard) {
        StationeryFolder all = new StationeryFolder(standard);
        try (Stream<Path> inside = Files.list(folder)) {
            for (Path one : inside.filter(Files::isDirectory).sorted().toList()) {
                all.own.put(new OrganisationId(one.getFileName().toString()), all.one(one));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cartera.stationery.dir: " + folder + " cannot be read", e);
        }
        return all;
    }

    @Override
    public Stationery apply(OrganisationId organisation) {
        return own.getOrDefault(organisation, standard);
    }

    /** Whether an organisation has a letter of that name in every language, its own or a shipped one. */
    public boolean hasLetter(OrganisationId organisation, String name) {
        TemplateSource templates = apply(organisation).templates();
        return Stream.of("es", "en")
                .allMatch(language ->
                        templates.text(language + "/" + name + ".vm").isPresent());
    }

    /** Whether anybody has it: one organisation in its folder, or all of them. */
    public boolean isWritten(String letter) {
        return Stream.concat(Stream.of(new OrganisationId("?")), own.keySet().stream())
                .anyMatch(organisation -> hasLetter(organisation, letter));
    }

    private Stationery one(Path folder) throws IOException {
        OwnTemplates templates = new OwnTemplates(folder, standard.templates());
        Path file = folder.resolve("look.yaml");
        if (!Files.exists(file)) {
            return new Stationery(templates, standard.look(), standard.payTo());
        }
        try {
            YamlNode look = YamlNode.parse(Files.readString(file, StandardCharsets.UTF_8))
                    .only("logo", "accent", "footer", "contact", "pay");
            return new Stationery(
                    templates, look(folder, look), look.has("pay") ? pay(look.child("pay")) : standard.payTo());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
        }
    }

    private Look look(Path folder, YamlNode look) throws IOException {
        YamlNode contact = look.child("contact").only("name", "email", "phone");
        YamlNode footer = look.child("footer").only("es", "en");
        Map<String, String> footers = new HashMap<>();
        footer.keys().forEach(language -> footers.put(language, footer.text(language)));
        Look.Contact answers = standard.look().contact();
        return new Look(
                look.has("logo") ? logo(folder, look.text("logo")) : "",
                look.text("accent", standard.look().accent()),
                footers,
                new Look.Contact(
                        contact.text("name", answers.name()),
                        contact.text("email", answers.email()),
                        contact.text("phone", answers.phone())));
    }

    private static String logo(Path folder, String name) throws IOException {
        if (!name.matches("[A-Za-z0-9_-]+\\.png")) {
            throw new IllegalArgumentException("logo must be a PNG in the same folder, as in logo.png, not " + name);
        }
        byte[] bytes = Files.readAllBytes(folder.resolve(name));
        boolean png = bytes.length > PNG.length && java.util.Arrays.equals(bytes, 0, PNG.length, PNG, 0, PNG.length);
        if (!png || bytes.length > LARGEST_LOGO) {
            throw new IllegalArgumentException(name + " must be a PNG of at most 200 KiB");
        }
        return "data:image/png;base64," + Base64.getEncoder().encodeToString(bytes);
    }

    private static PayTo pay(YamlNode node) {
        node.only("holder", "iban", "bic", "accounts", "slip");
        return new PayTo(
                node.text("holder", ""),
                node.text("iban", ""),
                node.text("bic", ""),
                node.has("accounts") ? node.texts("accounts") : List.of(),
                node.has("slip") ? slip(node.child("slip")) : null);
    }

    private static @Nullable SlipFormat slip(YamlNode node) {
        node.only("collector", "referenceDigits", "amountDigits", "date");
        String date = node.text("date", "yyyyMMdd");
        return new SlipFormat(
                node.text("collector"),
                node.whole("referenceDigits", 10, 1, 24),
                node.whole("amountDigits", 10, 8, 14),
                date.equals("none") ? "" : date);
    }
}
