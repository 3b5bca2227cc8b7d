package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObjectBuilder;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cartera.domain.action.Ground;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** In which language the gate tells its reasons: {@code es} or {@code en} of the request, else Spanish. */
@ApplicationScoped
public class GateLanguage {
    private static final Map<String, Locale> LANGUAGES =
            new TreeMap<>(Map.of("es", new Locale("es", "CO"), "en", Locale.US));

    private final Map<String, Sentences> sentences = new TreeMap<>();

    public GateLanguage() {
        LANGUAGES.forEach((code, locale) -> sentences.put(code, new Sentences(new Words(locale, ZoneOffset.UTC))));
    }

    GateJson json(Body body) {
        return json(body.text("language"));
    }

    GateJson json(Optional<String> language) {
        String code = language.orElse("es");
        if (!LANGUAGES.containsKey(code)) {
            throw Problem.bad("language", "es or en is needed, not " + code);
        }
        return new GateJson(sentences, code);
    }

    /** All sentences in each language, for readers whom nobody knows yet. */
    JsonObjectBuilder inEach(List<Ground> grounds) {
        JsonObjectBuilder texts = JSON.createObjectBuilder();
        sentences.forEach((code, told) -> texts.add(code, String.join(" ", told.of(grounds))));
        return texts;
    }
}
