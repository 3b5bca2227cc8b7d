package org.cartera.scenarios.bank;

import java.util.Random;

/** Names of firms, many of them nearly the same. */
final class FirmNames {
    private static final String[] TRADES = {
        "Ferretería", "Distribuciones", "Comercializadora", "Droguería", "Supermercado", "Papelería", "Textiles",
                "Repuestos",
        "Materiales", "Alimentos", "Inversiones", "Servicios", "Muebles", "Transportes", "Eléctricos", "Agropecuaria"
    };
    private static final String[] OWN = {
        "El Tornillo",
        "La Esperanza",
        "Beta",
        "Los Andes",
        "San José",
        "El Cóndor",
        "Núñez",
        "Rodríguez Peña",
        "Don Pepe",
        "La 14",
        "Del Valle",
        "Caribe",
        "Antioquia",
        "Gómez Hermanos",
        "El Dorado",
        "Santa Fe",
        "Monserrate",
        "Las Américas",
        "J.M. Torres",
        "Pacífico",
        "Cafetero",
        "Muisca",
        "Tairona",
        "Quindío",
        "Boyacá",
        "Tolima",
        "Sol y Luna",
        "La Bodega"
    };
    private static final String[] PLACES = {
        "", "", "", "Norte", "Sur", "Centro", "Bogotá", "Cali", "Medellín", "Internacional"
    };
    private static final String[] FORMS = {"S.A.S.", "SAS", "Ltda.", "S.A.", "y Cía. Ltda.", "E.U.", ""};
    private static final String[] ENGLISH = {
        "Acme",
        "Northwind",
        "Blue Harbor",
        "Smith & Sons",
        "Globex",
        "Initech",
        "Stark",
        "Wayne",
        "Umbra",
        "Redwood",
        "Falcon",
        "Pioneer",
        "Summit",
        "Liberty",
        "Atlas",
        "Orion",
        "Delta",
        "Evergreen",
        "Keystone",
        "Lakeside"
    };
    private static final String[] ENGLISH_TRADES = {
        "Trading", "Supplies", "Hardware", "Foods", "Industries", "Logistics", "Retail", "Holdings", "Stores", "Tools"
    };
    private static final String[] ENGLISH_FORMS = {"Inc.", "LLC", "Ltd.", "Corp.", "Co.", "GmbH", ""};

    private FirmNames() {}

    static String one(Random random) {
        return random.nextInt(4) == 0
                ? joined(
                        pick(random, ENGLISH),
                        pick(random, ENGLISH_TRADES),
                        random.nextInt(3) == 0 ? "" + (1 + random.nextInt(99)) : "",
                        pick(random, ENGLISH_FORMS))
                : joined(pick(random, TRADES), pick(random, OWN), pick(random, PLACES), pick(random, FORMS));
    }

    static String pick(Random random, String... some) {
        return some[random.nextInt(some.length)];
    }

    private static String joined(String... parts) {
        return String.join(" ", parts).replaceAll(" +", " ").trim();
    }
}
