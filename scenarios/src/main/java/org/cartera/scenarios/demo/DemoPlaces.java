package org.cartera.scenarios.demo;

import java.util.List;

/** Cities, streets and words of which the demo's customers are made. */
final class DemoPlaces {
    /** A city with its department and telephone area code. */
    record Place(String city, String department, String area, String country) {}

    static final List<Place> COLOMBIA = List.of(
            new Place("Bogotá D.C.", "CO-DC", "601", "COL"),
            new Place("Bogotá D.C.", "CO-DC", "601", "COL"),
            new Place("Medellín", "CO-ANT", "604", "COL"),
            new Place("Medellín", "CO-ANT", "604", "COL"),
            new Place("Cali", "CO-VAC", "602", "COL"),
            new Place("Barranquilla", "CO-ATL", "605", "COL"),
            new Place("Cartagena de Indias", "CO-BOL", "605", "COL"),
            new Place("Bucaramanga", "CO-SAN", "607", "COL"),
            new Place("Cúcuta", "CO-NSA", "607", "COL"),
            new Place("Pereira", "CO-RIS", "606", "COL"),
            new Place("Manizales", "CO-CAL", "606", "COL"),
            new Place("Ibagué", "CO-TOL", "608", "COL"),
            new Place("Villavicencio", "CO-MET", "608", "COL"),
            new Place("Santa Marta", "CO-MAG", "605", "COL"),
            new Place("Pasto", "CO-NAR", "602", "COL"),
            new Place("Tunja", "CO-BOY", "608", "COL"),
            new Place("Popayán", "CO-CAU", "602", "COL"),
            new Place("Chiquinquirá", "CO-BOY", "608", "COL"));

    static final Place MIAMI = new Place("Miami", "US-FL", "305", "USA");
    static final Place MADRID = new Place("Madrid", "ES-M", "91", "ESP");

    static final List<String> TRADES = List.of(
            "Ferretería",
            "Droguería",
            "Supermercado",
            "Comercializadora",
            "Distribuciones",
            "Almacén",
            "Depósito",
            "Papelería",
            "Autoservicio",
            "Panadería",
            "Restaurante",
            "Hotel",
            "Clínica",
            "Agropecuaria",
            "Inversiones",
            "Muebles",
            "Textiles",
            "Eléctricos",
            "Cacharrería",
            "Minimercado");
    static final List<String> NAMES = List.of(
            "El Cóndor",
            "La Esperanza",
            "San José",
            "Los Andes",
            "El Cafetal",
            "El Progreso",
            "Villa del Río",
            "La Sabana",
            "Santa Bárbara",
            "El Trébol",
            "La Candelaria",
            "Monserrate",
            "El Dorado",
            "Nueva Granada",
            "Tayrona",
            "La Macarena",
            "Quimbaya",
            "Los Guaduales",
            "El Ñame Costeño",
            "La Cigüeña",
            "Puerto Colombia",
            "Los Almendros",
            "El Samán",
            "Cañaveral",
            "Chicamocha");
    static final List<String> FORMS = List.of("S.A.S.", "S.A.S.", "S.A.S.", "Ltda.", "S.A.", "y Cía. S. en C.");
    static final List<String> FIRST =
            List.of("María Fernanda", "José Luis", "Ana Lucía", "Carlos Andrés", "Yolanda", "Hernán", "Luz Marina");
    static final List<String> LAST = List.of(
            "Gómez Muñoz",
            "Rodríguez Peña",
            "Castaño Ibáñez",
            "Zúñiga Ordóñez",
            "Martínez Agudelo",
            "Quiñones Salazar",
            "Ríos Echeverri",
            "Ospina Bermúdez",
            "Ávila Piñeros");
    static final List<String> LONG_NAMES = List.of(
            "Sociedad Comercializadora de Insumos Agropecuarios del Magdalena Medio y Bajo Cauca S.A.S.",
            "Cooperativa Multiactiva de Caficultores y Pequeños Productores del Viejo Caldas y el Quindío",
            "Distribuidora Nacional de Medicamentos, Equipos Biomédicos y Suministros Hospitalarios S.A.S.",
            "Unión Temporal Abastecimiento Escolar y Alimentación Comunitaria del Pacífico Nariñense 2025",
            "Asociación de Comerciantes Mayoristas de la Central de Abastos de Occidente y Zonas Aledañas",
            "Fundación para el Desarrollo Empresarial y Social de los Municipios del Catatumbo Araucano");
    static final List<String> STREETS = List.of("Carrera", "Calle", "Avenida", "Transversal", "Diagonal");
    static final List<String> PRODUCTS = List.of(
            "Arroz blanco x 25 kg",
            "Aceite vegetal x 20 l",
            "Cemento gris x 50 kg",
            "Varilla corrugada 1/2\"",
            "Detergente en polvo x 10 kg",
            "Papel higiénico x 48",
            "Guantes de nitrilo x 100",
            "Café excelso molido x 2,5 kg",
            "Pintura vinilo tipo 1 blanca",
            "Cable THHN n.º 12 x 100 m",
            "Azúcar refinada x 50 kg",
            "Panela pulverizada x 20 kg",
            "Bombillo LED 12 W x 50",
            "Gaseosa surtida x 24");

    private DemoPlaces() {}
}
