package org.cartera.scenarios.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Sales orders: billed ones, approved ones not yet invoiced, and goods that left without an invoice. */
final class OrderRows {
    private final DemoTables tables;
    private int issuance = 80_000;

    OrderRows(DemoTables tables) {
        this.tables = tables;
    }

    /** The order that an invoice bills in full. */
    void billed(DemoSale sale) {
        String id = "PV" + sale.id().substring(2);
        header(id, sale, "ORDER_COMPLETED", sale.issued().minusDays(3));
        int number = 0;
        for (DemoSale.Line line : sale.lines()) {
            item(id, ++number, line, "ITEM_COMPLETED", sale.issued().minusDays(3), null);
            tables.row(
                    "order_item_billing",
                    DemoTime.at(sale.issued(), 9, 0),
                    "order_id",
                    id,
                    "order_item_seq_id",
                    SaleRows.sequence(number),
                    "invoice_id",
                    sale.id(),
                    "invoice_item_seq_id",
                    SaleRows.sequence(number),
                    "quantity",
                    line.quantity(),
                    "amount",
                    line.price().setScale(2, RoundingMode.HALF_UP));
        }
    }

    /** An approved order; its first shipped lines have left the warehouse. */
    void open(DemoSale wish, int shippedLines, LocalDate promised) {
        String id = "PV" + wish.id().substring(2);
        header(id, wish, "ORDER_APPROVED", wish.issued());
        int number = 0;
        for (DemoSale.Line line : wish.lines()) {
            item(id, ++number, line, "ITEM_APPROVED", wish.issued(), promised);
            if (number <= shippedLines) {
                shipped(id, number, line, wish);
            }
        }
    }

    private void header(String id, DemoSale sale, String status, LocalDate ordered) {
        DemoTime entered = DemoTime.office(ordered, id.hashCode());
        BigDecimal net = sale.lines().stream().map(DemoSale.Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        boolean completed = "ORDER_COMPLETED".equals(status);
        tables.row(
                "order_header",
                entered,
                "order_id",
                id,
                "order_type_id",
                "SALES_ORDER",
                "order_date",
                entered.moment(),
                "entry_date",
                entered.moment(),
                "status_id",
                status,
                "currency_uom",
                sale.customer().currency(),
                "sales_channel_enum_id",
                "PHONE_SALES_CHANNEL",
                "remaining_sub_total",
                completed ? BigDecimal.ZERO : net,
                "grand_total",
                sale.total());
        role(id, sale.customer().organisation(), "BILL_FROM_VENDOR", entered);
        for (String role : List.of("BILL_TO_CUSTOMER", "PLACING_CUSTOMER", "END_USER_CUSTOMER")) {
            role(id, sale.customer().id(), role, entered);
        }
    }

    private void role(String id, String party, String role, DemoTime entered) {
        tables.row("order_role", entered, "order_id", id, "party_id", party, "role_type_id", role);
    }

    private void item(
            String id, int number, DemoSale.Line line, String status, LocalDate ordered, @Nullable LocalDate promised) {
        tables.row(
                "order_item",
                DemoTime.office(ordered, number),
                "order_id",
                id,
                "order_item_seq_id",
                SaleRows.sequence(number),
                "order_item_type_id",
                "PRODUCT_ORDER_ITEM",
                "quantity",
                line.quantity(),
                "unit_price",
                line.price(),
                "item_description",
                line.product(),
                "status_id",
                status,
                "estimated_delivery_date",
                promised == null ? null : DemoTime.at(promised, 17, 0).moment());
    }

    private void shipped(String order, int number, DemoSale.Line line, DemoSale wish) {
        DemoTime left = DemoTime.office(wish.issued().plusDays(1), number);
        String shipment = "DE" + wish.id().substring(2) + number;
        tables.row(
                "shipment",
                left,
                "shipment_id",
                shipment,
                "shipment_type_id",
                "SALES_SHIPMENT",
                "status_id",
                "SHIPMENT_SHIPPED",
                "primary_order_id",
                order,
                "party_id_to",
                wish.customer().id(),
                "party_id_from",
                wish.customer().organisation());
        tables.row(
                "shipment_item",
                left,
                "shipment_id",
                shipment,
                "shipment_item_seq_id",
                "00001",
                "quantity",
                line.quantity());
        tables.row(
                "item_issuance",
                left,
                "item_issuance_id",
                "EM" + ++issuance,
                "order_id",
                order,
                "order_item_seq_id",
                SaleRows.sequence(number),
                "ship_group_seq_id",
                "00001",
                "shipment_id",
                shipment,
                "shipment_item_seq_id",
                "00001",
                "issued_date_time",
                left.moment(),
                "quantity",
                line.quantity());
    }
}
