package org.cartera.web.view;

import java.util.List;

/**
 * The answer to "why?": sentences with their numbers, the oldest ground first, what would clear it, and as of when.
 *
 * @param title the question, naming the object: "¿Por qué está bloqueado el pedido PV-3387?"
 * @param grounds at least one sentence
 * @param clearing what would lift it; empty where nothing has to
 * @param asOf the date or moment, as shown
 */
public record WhyCard(String title, List<String> grounds, List<String> clearing, String asOf) {

    public WhyCard {
        grounds = List.copyOf(grounds);
        clearing = List.copyOf(clearing);
    }
}
