package org.cartera.bench;

import com.openhtmltopdf.extend.FSSupplier;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.velocity.Template;
import org.apache.velocity.VelocityContext;
import org.apache.velocity.app.VelocityEngine;
import org.apache.velocity.runtime.resource.loader.StringResourceLoader;
import org.cartera.config.templates.ShippedTemplates;
import org.cartera.documents.letter.PdfPages;
import org.cartera.documents.message.Look;
import org.cartera.documents.statement.PagedHtml;
import org.cartera.documents.statement.PayTo;
import org.cartera.documents.statement.Stationery;
import org.cartera.documents.statement.VelocityStatements;
import org.cartera.domain.customer.AccountKey;
import org.cartera.domain.customer.Customer;
import org.cartera.domain.customer.CustomerId;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.customer.OrganisationId;
import org.cartera.domain.money.Money;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.domain.receivable.CustomerFacts;
import org.cartera.domain.receivable.Generation;
import org.cartera.domain.receivable.Instalment;
import org.cartera.domain.receivable.Invoice;
import org.cartera.domain.receivable.InvoiceId;
import org.cartera.domain.receivable.ReadRequest;
import org.cartera.domain.statement.Period;
import org.cartera.domain.statement.Statement;
import org.cartera.domain.statement.StatementBasis;
import org.cartera.domain.statement.StatementForm;
import org.cartera.domain.statement.StatementNote;
import org.cartera.domain.statement.StatementPaper;
import org.cartera.domain.statement.StatementPress;
import org.cartera.domain.statement.StatementPress.Format;
import org.cartera.store.Schema;
import org.cartera.store.casefile.PostgresStatementFacts;
import org.cartera.store.facts.PostgresFactStore;
import org.postgresql.PGConnection;

/**
 * Statements of thirty lines: read, drawn and written as HTML, beside bare Velocity that merges the same templates with finished
 * values; set as PDF, beside the bare engine with the same page, typefaces and tags. {@code mvn -Pbench} runs it last, {@code -Dbench.only=statements} by itself.
 */
final class StatementPages {
    private static final int CUSTOMERS = 420;
    private static final int LINES = 30;
    /** Customers of a transaction, and customers read at once, as {@code statement-run} has them. */
    private static final int CHUNK = 20;

    private static final int READ = 60;
    /** Chunks a turn: a fifth of a second to a second of work, for a machine has its moods. */
    private static final int HTML_CHUNKS = 105;

    private static final int HTML_TURNS = 5;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final Organisation ANDINA = new Organisation(
            new OrganisationId("Andina"), "Andina", ZoneId.of("America/Bogota"), Currency.getInstance("COP"), "CO");

    private final StatementPress press;
    private final Stationery stationery = new Stationery(
            new ShippedTemplates(),
            Look.plain(new Look.Contact("", "cartera@andina.example", "601 555 0100")),
            PayTo.nowhere());
    private final PolicySet rules = Rules.shipped();
    private final OneConnection own;
    private final PostgresStatementFacts facts;
    private final long generation;
    private List<CustomerFacts> read = List.of();
    private WorkDone work = new WorkDone(0, 0);

    StatementPages(Databases databases) throws SQLException {
        XRLog.setLoggingEnabled(false);
        this.press = new VelocityStatements(organisation -> stationery, new PdfPages());
        this.own = new OneConnection(databases.connect(Databases.OWN));
        Schema.migrate(own.dataSource());
        this.facts = new PostgresStatementFacts(own.dataSource());
        this.generation = fill().number();
    }

    private Generation fill() {
        PostgresFactStore store = new PostgresFactStore(own.dataSource(), Clock.systemUTC());
        return store.write(ReadRequest.full(ANDINA.id()), sink -> {
            sink.organisation(ANDINA);
            for (int customer = 0; customer < CUSTOMERS; customer++) {
                CustomerId id = id(customer);
                sink.customer(Customer.named(id, "Comercializadora " + customer + " S. A. S."));
                for (int line = 0; line < LINES; line++) {
                    sink.invoice(invoice(id, line), 0);
                }
            }
            return Clock.systemUTC().instant();
        });
    }

    private static CustomerId id(int customer) {
        return new CustomerId("S" + String.format(Locale.ROOT, "%06d", customer));
    }

    private static Invoice invoice(CustomerId customer, int line) {
        LocalDate issued = DAY.minusDays(60).plusDays(line);
        Money total = Money.of("COP", Integer.toString(150_000 + 1_111 * line));
        return new Invoice(
                new InvoiceId("FV-" + customer.value() + "-" + line),
                new AccountKey(ANDINA.id(), customer),
                Invoice.Kind.INVOICE,
                Invoice.Status.OPEN,
                issued,
                total,
                List.of(new Instalment(1, issued.plusDays(30), Instalment.DueSource.INVOICE, total)),
                "OC-" + (7_700 + line),
                null,
                null);
    }

    /** Several turns each, in turn, after as many that warm up; the medians count. */
    void measure(Report report) throws SQLException {
        List<StatementPaper> papers = papers(0);
        List<Map<String, Object>> values = papers.stream()
                .map(paper -> PagedHtml.values(stationery, paper))
                .toList();
        Template bare = bareTemplate();
        List<String> pages =
                papers.stream().map(paper -> PagedHtml.of(stationery, paper)).toList();
        IntConsumer html = chunk -> papers(chunk % (CUSTOMERS / CHUNK)).forEach(paper -> press.set(paper, Format.HTML));
        IntConsumer velocity = chunk -> values.forEach(one -> {
            StringWriter out = new StringWriter();
            bare.merge(new VelocityContext(new HashMap<>(one)), out);
        });
        double[] ours = new double[HTML_TURNS];
        double[] floor = new double[HTML_TURNS];
        for (int turn = 0; turn < HTML_TURNS; turn++) {
            perSecond(html);
            perSecond(velocity);
        }
        for (int turn = 0; turn < HTML_TURNS; turn++) {
            ours[turn] = perSecond(html);
            report.work("  a turn of Cartera", work, HTML_CHUNKS * CHUNK);
            floor[turn] = perSecond(velocity);
            report.work("  a turn of bare Velocity", work, HTML_CHUNKS * CHUNK);
            report.rate("  a turn, read included", ours[turn], floor[turn]);
        }
        report.rate("statements to HTML, read included", Median.of(ours), Median.of(floor));
        IntConsumer pdf = chunk -> papers.forEach(paper -> press.set(paper, Format.PDF));
        report.rate("statements to PDF", perSecond(pdf, 3, 3), perSecond(chunk -> pages.forEach(BarePdf::set), 3, 3));
        own.close();
    }

    /** Chunks of statements to HTML; leaves what it took of processors. */
    private double perSecond(IntConsumer chunk) throws SQLException {
        List<Integer> backend =
                List.of(own.connection().unwrap(PGConnection.class).getBackendPID());
        WorkDone before = WorkDone.until(backend);
        long start = System.nanoTime();
        for (int i = 0; i < HTML_CHUNKS; i++) {
            chunk.accept(i);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        work = WorkDone.until(backend).since(before);
        return HTML_CHUNKS * CHUNK / seconds;
    }

    /** The best half of a machine's mood: the median of several turns, after one that warms up. */
    private static double perSecond(IntConsumer chunk, int turns, int chunks) {
        double[] all = new double[turns];
        for (int turn = -1; turn < turns; turn++) {
            long start = System.nanoTime();
            for (int i = 0; i < chunks; i++) {
                chunk.accept(i);
            }
            if (turn >= 0) {
                all[turn] = chunks * CHUNK / ((System.nanoTime() - start) / 1e9);
            }
        }
        return Median.of(all);
    }

    /** The statements of a chunk of customers, from the database: the first of three reads for all three. */
    private List<StatementPaper> papers(int chunk) {
        int start = chunk * CHUNK % READ;
        if (start == 0) {
            read = facts.several(
                    ANDINA.id(),
                    IntStream.range(chunk * CHUNK, chunk * CHUNK + READ)
                            .mapToObj(StatementPages::id)
                            .toList(),
                    generation);
        }
        return read.subList(start, start + CHUNK).stream().map(this::paper).toList();
    }

    private StatementPaper paper(CustomerFacts account) {
        Statement statement = Statement.of(
                        account,
                        account,
                        new Statement.Ask(
                                Period.endingOn(DAY),
                                Currency.getInstance("COP"),
                                StatementForm.OPEN_ITEM,
                                StatementBasis.VALUE_DATE,
                                rules.terms(),
                                rules.buckets()))
                .ifDrawn()
                .orElseThrow();
        return new StatementPaper(
                statement,
                StatementNote.of(statement, List.of()),
                ANDINA,
                StatementPaper.numberOf(statement),
                1,
                List.of(),
                Locale.forLanguageTag("es"));
    }

    /** The same templates and finished values in an engine as its manual shows it: no strictness, no escaping, no sandbox. */
    private static Template bareTemplate() {
        VelocityEngine engine = new VelocityEngine();
        engine.setProperty("resource.loaders", "string");
        engine.setProperty("resource.loader.string.class", StringResourceLoader.class.getName());
        engine.setProperty("resource.loader.string.cache", true);
        engine.init();
        for (String path : List.of("layout/statement.html.vm", "es/statement.vm")) {
            StringResourceLoader.getRepository()
                    .putStringResource(path, new ShippedTemplates().text(path).orElseThrow());
        }
        return engine.getTemplate("layout/statement.html.vm");
    }

    /** The engine as its manual shows it, with the same two typefaces and tags. */
    private static final class BarePdf {
        private static final byte[] REGULAR = font("LiberationSans-Regular.ttf");
        private static final byte[] BOLD = font("LiberationSans-Bold.ttf");

        static void set(String html) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.withHtmlContent(html, null);
            builder.useFont(stream(REGULAR), "Liberation Sans", 400, FontStyle.NORMAL, true);
            builder.useFont(stream(BOLD), "Liberation Sans", 700, FontStyle.NORMAL, true);
            builder.usePdfUaAccessibility(true);
            builder.toStream(new ByteArrayOutputStream(64 * 1024));
            try {
                builder.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static FSSupplier<InputStream> stream(byte[] bytes) {
            return () -> new ByteArrayInputStream(bytes);
        }

        private static byte[] font(String name) {
            try (InputStream in = PdfPages.class.getResourceAsStream("/liberation/" + name)) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
