package org.cartera.launch.demo;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** The orders that the imagined distributor's sellers enter this morning: each is asked about as its ERP would ask. */
final class DemoOrders {
    private static final int FIRST = 3_379;
    private static final List<String> SELLERS =
            List.of("Paola Ibarra", "Hernán Cárdenas", "Sandra Milena Rojas", "Valentina Ríos");
    private static final BigDecimal STEP = BigDecimal.valueOf(10_000);

    private final DemoApi api;
    private int number = FIRST;

    DemoOrders(DemoApi api) {
        this.api = api;
    }

    /**
     * Somebody who orders.
     *
     * @param amount wished for, above zero
     */
    record Wish(String customer, String currency, BigDecimal amount) {}

    /** Enters one order for each wish; the ERP creates those that are not rejected. */
    void enter(String organisation, List<Wish> wishes) throws IOException, InterruptedException {
        for (Wish wish : wishes) {
            String order = "PV-" + number;
            String seller = SELLERS.get(number % SELLERS.size());
            number += 2 + number % 3;
            JsonObject answer = api.post(
                    "order-checks",
                    Json.createObjectBuilder()
                            .add("organisation", organisation)
                            .add("cartKey", "cart-" + order)
                            .add("billTo", wish.customer())
                            .add("currency", wish.currency())
                            .add("amount", rounded(wish.amount()).toPlainString())
                            .add("channel", "SALES")
                            .add("seller", seller)
                            .build());
            if (!answer.getString("decision").equals("REJECT")) {
                api.post(
                        "order-checks/cart-" + order + "/confirm",
                        Json.createObjectBuilder()
                                .add("organisation", organisation)
                                .add("order", order)
                                .build());
            }
        }
    }

    private static BigDecimal rounded(BigDecimal amount) {
        return amount.divide(STEP, 0, RoundingMode.UP).multiply(STEP);
    }
}
