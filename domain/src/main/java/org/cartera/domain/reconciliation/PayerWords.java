package org.cartera.domain.reconciliation;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** What words mean that payers write beside the numbers of documents: Spanish, English, and what else comes through banks. */
final class PayerWords {
    private static final Map<String, Meaning> MEANINGS = new HashMap<>();

    static {
        put(
                Meaning.INVOICE,
                "FACTURA FACTURAS FACT FACTS FAC FACS FRA FRAS FTRA FVTA INVOICE INVOICES INV INVS INVNO BILL RECHNUNG RECHNUNGEN "
                        + "RG RGNR RENR FACTURE FACTURES FATTURA FATTURE FATURA NF");
        put(Meaning.ORDER, "PEDIDO PEDIDOS ORDEN ORDENES OC ORDER ORDERS PO");
        put(Meaning.DOCUMENT, "DOC DOCS DOCUMENTO DOCUMENTOS CXC REFERENCIA REFERENCE REF");
        put(
                Meaning.FILLER,
                "NO NRO NUM NUMERO NUMEROS NUMBER NUMBERS NR N NROS NOS DE DEL LA LAS LOS THE OF VENTA ELECTRONICA FE");
        put(Meaning.AND, "Y E AND UND ET");
        put(Meaning.THROUGH, "A AL HASTA TO THROUGH THRU BIS TILL");
        put(
                Meaning.STRANGE,
                "NIT RUT CIF NIF VAT VATID TAX TEL TELEFONO TELF CEL CELULAR MOVIL PHONE MOBILE WHATSAPP CTA CUENTA CUENTAS "
                        + "ACCOUNT ACCT ACC IBAN TARJETA CARD CUS CODIGO APROBACION AUTORIZACION AUTH CONVENIO CLIENTE CUSTOMER "
                        + "TRACE TRAZA LOTE TERMINAL OFICINA SUCURSAL");
        put(Meaning.INSTALMENT, "CUOTA CUOTAS INSTALMENT INSTALLMENT PARCELA RATE VENCIMIENTO");
        put(
                Meaning.ADVANCE,
                "ANTICIPO ANTICIPOS ADVANCE PREPAYMENT PREPAGO ANZAHLUNG VORAUSZAHLUNG ACOMPTE DOWNPAYMENT");
        put(
                Meaning.DAMAGE,
                "AVERIA AVERIAS AVERIADO AVERIADA DANO DANOS DANADO DANADA DAMAGE DAMAGED DAMAGES FALTANTE BESCHADIGT");
        put(Meaning.PRICE, "PRECIO PRICE PREIS PRIX");
        put(
                Meaning.WITHHOLDING,
                "RETENCION RETENCIONES RETEFUENTE RETEFTE RTEFTE RTFTE RETE RETEICA RTEICA RETEIVA RTEIVA WITHHOLDING WHT");
        put(Meaning.DISCOUNT, "DESCUENTO DESCUENTOS DCTO DSCTO DTO PRONTOPAGO DISCOUNT SKONTO SKTO");
    }

    private PayerWords() {}

    /** @param word accents off */
    static Meaning meaning(String word) {
        return MEANINGS.getOrDefault(word.toUpperCase(Locale.ROOT), Meaning.NONE);
    }

    private static void put(Meaning meaning, String words) {
        for (String word : words.split(" ")) {
            MEANINGS.put(word, meaning);
        }
    }

    enum Meaning {
        /** Announces a number of ours, and says of what. */
        INVOICE,
        ORDER,
        /** Announces a number of ours. */
        DOCUMENT,
        /** Stands between the announcement and the number. */
        FILLER,
        AND,
        THROUGH,
        /** Announces a number that is none of ours: a tax number, a telephone, an account. */
        STRANGE,
        INSTALMENT,
        ADVANCE,
        /** Why less is paid. */
        DAMAGE,
        PRICE,
        WITHHOLDING,
        DISCOUNT,
        NONE;

        boolean announces() {
            return this == INVOICE || this == ORDER || this == DOCUMENT;
        }

        /**
         * Some of our own series may be called so: {@code FE 20655}, {@code INV 20655}, {@code A 7330}.
         *
         * @param listing numbers are being listed, and {@code y} or {@code a} leads from one to the next
         */
        boolean mayBePrefix(boolean listing) {
            return this == NONE || announces() || this == FILLER || !listing && (this == AND || this == THROUGH);
        }
    }
}
