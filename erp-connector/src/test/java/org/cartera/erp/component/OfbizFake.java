package org.cartera.erp.component;

import groovy.lang.Binding;
import groovy.lang.GroovyShell;
import groovy.lang.Script;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.apache.ofbiz.entity.condition.EntityCondition;
import org.apache.ofbiz.entity.condition.EntityOperator;
import org.codehaus.groovy.control.CompilerConfiguration;

/**
 * As much of OFBiz as the component's services touch: rows in memory, its own services run as their definitions say, OFBiz's services answered
 * by the test. A field or an attribute that no definition knows is an error here as there.
 */
public final class OfbizFake {

    private static final Map<Path, Class<?>> SCRIPTS = new ConcurrentHashMap<>();

    /** What OFBiz's own services were asked, and what was put into the job queue. */
    public record Call(String service, Map<String, Object> context) {}

    final List<String> log = new ArrayList<>();
    final List<Call> calls = new ArrayList<>();
    final List<Call> jobs = new ArrayList<>();
    final Set<String> permissions = new TreeSet<>();
    final Map<String, Function<Map<String, Object>, Map<String, Object>>> core = new HashMap<>();
    /** Told of every service of the component that ran: what it was asked and what it said. */
    BiConsumer<Map<String, Object>, Map<String, Object>> ran = (context, result) -> {};

    Locale locale = Locale.ENGLISH;
    /** The transaction of whatever runs is lost: as in OFBiz it can neither be read in nor written in any more. */
    boolean markedForRollback;

    private final Map<String, List<Row>> tables = new HashMap<>();
    private OfbizTables database;
    private final Component component = Component.read();
    private int sequence;

    OfbizFake() {
        row("UserLogin", Map.of("userLoginId", "cartera"));
    }

    /** What is written to OFBiz names things that it has: Acme's order O1 and invoice I1 at Company, in dollars, and a bank. */
    void knowsAcme() {
        row("OrderHeader", Map.of("orderId", "O1"));
        for (String party : List.of("Acme", "ACME", "Company")) {
            row("Party", Map.of("partyId", party));
        }
        row("Uom", Map.of("uomId", "USD"));
        row("PaymentMethod", Map.of("paymentMethodId", "BANK"));
        row("Invoice", Map.of("invoiceId", "I1"));
    }

    /** OFBiz on a database: its own entities come from there. */
    OfbizFake(OfbizTables database) {
        this();
        this.database = database;
    }

    Object query(String entity) {
        refuseInALostTransaction();
        return database == null || entity.equals("SystemProperty") ? new Query(entity) : database.query(entity);
    }

    /** The delegator's definition of an entity. */
    public OfbizTables.Model getModelEntity(String entity) {
        return database.model(entity);
    }

    /** Runs a script of the component as a web event. */
    String event(String script, Object request, Object response) {
        Path file = Component.HOME.resolve("src/main/groovy/org/cartera/ofbiz/" + script + ".groovy");
        Script event = script(file, new HashMap<>());
        event.getBinding().setVariable("request", request);
        event.getBinding().setVariable("response", response);
        return (String) event.run();
    }

    /** Runs a script of the component before a page is shown, and says what it left for the page. */
    Map<String, Object> page(String script, Map<String, Object> parameters, Map<String, Object> given) {
        Map<String, Object> context = new HashMap<>(given);
        Script action = script(
                Component.HOME.resolve("src/main/groovy/org/cartera/ofbiz/" + script + ".groovy"),
                new HashMap<>(parameters));
        action.getBinding().setVariable("context", context);
        action.run();
        return context;
    }

    void setting(String key, String value) {
        row(
                "SystemProperty",
                Map.of("systemResourceId", "cartera", "systemPropertyId", key, "systemPropertyValue", value));
    }

    /**
     * The settings that an installation needs to find this Cartera. It is given time to answer, so that a busy machine is not
     * taken for Cartera away; tests of patience say their own.
     */
    void asks(CarteraFake cartera) {
        setting("url", cartera.url());
        setting("connect.milliseconds", "20000");
        setting("total.milliseconds", "60000");
        setting("secret", "s3cret");
    }

    /** Order O1 of Acme at Company, USD 80.00. */
    void salesOrder(String status) {
        Map<String, Object> header =
                new HashMap<>(Map.of("orderId", "O1", "orderTypeId", "SALES_ORDER", "statusId", status));
        header.putAll(Map.of("grandTotal", new BigDecimal("80.00"), "currencyUom", "USD"));
        row("OrderHeader", header);
        row("OrderRole", Map.of("orderId", "O1", "roleTypeId", "BILL_TO_CUSTOMER", "partyId", "Acme"));
        row("OrderRole", Map.of("orderId", "O1", "roleTypeId", "BILL_FROM_VENDOR", "partyId", "Company"));
    }

    /** What Cartera said of the order of {@link #salesOrder}, and whether it was asked or the mirror was. */
    Row checked(String answer, String source) {
        Map<String, Object> check =
                new HashMap<>(Map.of("orderId", "O1", "cartKey", "k", "answer", answer, "source", source));
        check.putAll(Map.of("organizationPartyId", "Company", "billToPartyId", "Acme"));
        check.putAll(Map.of("amount", new BigDecimal("80.00"), "currencyUomId", "USD"));
        return row("CarteraOrderCheck", check);
    }

    Row row(String entity, Map<String, Object> fields) {
        return new Row(entity, fields).create();
    }

    List<Row> rows(String entity) {
        return tables.computeIfAbsent(entity, e -> new ArrayList<>());
    }

    /** Runs a service: the component's own by its definition, any other as the test answers it. */
    public Map<String, Object> run(String name, Map<String, Object> context) {
        Component.Service service = component.services().get(name);
        if (service == null) {
            calls.add(new Call(name, context));
            return core.getOrDefault(name, c -> result("success")).apply(context);
        }
        service.checkIn(context);
        Object answer = script(service.file(), context).invokeMethod(service.method(), new Object[0]);
        @SuppressWarnings("unchecked")
        Map<String, Object> result = (Map<String, Object>) answer;
        service.checkOut(result);
        ran.accept(context, result);
        return result;
    }

    /** The dispatcher's way to run a service, as whom the context says. */
    public Map<String, Object> runSync(String name, Map<String, Object> context) {
        return run(name, context);
    }

    /** The same in a transaction of its own. */
    public Map<String, Object> runSync(String name, Map<String, Object> context, int timeout, boolean newTransaction) {
        boolean suspended = markedForRollback;
        markedForRollback = suspended && !newTransaction;
        try {
            return run(name, context);
        } finally {
            markedForRollback = suspended;
        }
    }

    private void refuseInALostTransaction() {
        if (markedForRollback) {
            throw new IllegalStateException("The current transaction is marked for rollback");
        }
    }

    public String getNextSeqId(String entity) {
        return Integer.toString(10_000 + ++sequence);
    }

    /** The dispatcher's way to leave a job. */
    public void runAsync(String name, Map<String, Object> context, boolean persist) {
        if (!persist) {
            throw new AssertionError(name + " would run before the commit");
        }
        refuseInALostTransaction();
        jobs.add(new Call(name, context));
    }

    /** The dispatcher's way to leave a job for later, in a transaction of its own. */
    public void schedule(String name, Map<String, Object> context, long startTime) {
        if (startTime <= System.currentTimeMillis()) {
            throw new AssertionError(name + " would not wait");
        }
        jobs.add(new Call(name, context));
    }

    public boolean hasPermission(String permission, Object user) {
        return permissions.contains(permission);
    }

    /** The permission itself, or the one to do everything with it. */
    public boolean hasEntityPermission(String entity, String action, Object user) {
        return permissions.contains(entity + action) || permissions.contains(entity + "_ADMIN");
    }

    public int createOrStore(Row row) {
        rows(row.entity).removeIf(r -> component.key(row.entity).stream()
                .allMatch(k -> r.get(k).equals(row.get(k))));
        row.create();
        return 1;
    }

    String label(String resource, String key, Map<String, Object> values, Locale language) {
        String text = component.label(resource, key, language);
        for (Map.Entry<String, Object> value : values.entrySet()) {
            text = text.replace("${" + value.getKey() + "}", String.valueOf(value.getValue()));
        }
        return text;
    }

    static Map<String, Object> result(String message) {
        Map<String, Object> result = new HashMap<>();
        result.put("responseMessage", message);
        return result;
    }

    private Script script(Path file, Map<String, Object> parameters) {
        Binding binding = new Binding();
        binding.setVariable("ofbiz", this);
        binding.setVariable("parameters", parameters);
        binding.setVariable("delegator", this);
        binding.setVariable("dispatcher", this);
        binding.setVariable("security", this);
        binding.setVariable("userLogin", parameters.getOrDefault("userLogin", Map.of("userLoginId", "seller")));
        binding.setVariable("locale", parameters.getOrDefault("locale", locale));
        try {
            Class<?> script = SCRIPTS.computeIfAbsent(file, OfbizFake::compile);
            Script instance = (Script) script.getDeclaredConstructor().newInstance();
            instance.setBinding(binding);
            return instance;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Class<?> compile(Path file) {
        CompilerConfiguration configuration = new CompilerConfiguration();
        configuration.setScriptBaseClass(OfbizScript.class.getName());
        try {
            return new GroovyShell(OfbizFake.class.getClassLoader(), new Binding(), configuration)
                    .parse(file.toFile())
                    .getClass();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** OFBiz's {@code GenericValue}: a map that knows its entity's fields. */
    public final class Row extends LinkedHashMap<String, Object> {
        private static final long serialVersionUID = 1L;
        private final transient String entity;

        Row(String entity, Map<String, Object> fields) {
            this.entity = entity;
            fields.forEach((field, value) -> put(component.field(entity, field), value));
        }

        @Override
        public Object get(Object field) {
            return super.get(component.field(entity, (String) field));
        }

        public Row create() {
            rows(entity).add(this);
            return this;
        }

        public void store() {}

        public void remove() {
            rows(entity).remove(this);
        }
    }

    /** OFBiz's {@code EntityQuery}, equality only. */
    public final class Query {
        private final String entity;
        private final Map<String, Object> wanted = new LinkedHashMap<>();
        private Comparator<Row> order = (a, b) -> 0;
        private int most = Integer.MAX_VALUE;
        private Predicate<Row> others = row -> true;

        Query(String entity) {
            this.entity = entity;
        }

        public Query where(Object... pairs) {
            for (int i = 0; i < pairs.length; i += 2) {
                wanted.put(component.field(entity, (String) pairs[i]), pairs[i + 1]);
            }
            return this;
        }

        /** Only what comes after a key. */
        public Query where(EntityCondition condition) {
            if (condition.operator() != EntityOperator.GREATER_THAN) {
                throw new AssertionError(condition);
            }
            String field = component.field(entity, Objects.requireNonNull(condition.field()));
            String least = (String) condition.value();
            others = row -> ((String) row.get(field)).compareTo(least) > 0;
            return this;
        }

        public Query cache() {
            return this;
        }

        public Query orderBy(String... fields) {
            String field = fields[0].replaceFirst("^-", "");
            Comparator<Row> ascending = Comparator.comparing(row -> String.valueOf(row.get(field)));
            order = fields[0].startsWith("-") ? ascending.reversed() : ascending;
            return this;
        }

        public Query maxRows(int rows) {
            most = rows;
            return this;
        }

        public List<Row> queryList() {
            return rows(entity).stream()
                    .filter(row ->
                            wanted.entrySet().stream().allMatch(w -> Objects.equals(row.get(w.getKey()), w.getValue())))
                    .filter(others)
                    .sorted(order)
                    .limit(most)
                    .toList();
        }

        public Row queryOne() {
            return queryFirst();
        }

        public Row queryFirst() {
            return queryList().stream().findFirst().orElse(null);
        }
    }
}
