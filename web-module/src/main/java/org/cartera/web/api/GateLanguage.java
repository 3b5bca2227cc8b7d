package org.cartera.web.api;

import static org.cartera.web.api.JsonParts.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.JsonObjectBuilder;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
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

    GateJson json(Body body) {
        return json(body.text("language"));
    }

    GateJson json(Optional<String> language) {
        String code = language.orElse("es");
        if (!LANGUAGES.containsKey(code)) {
            throw Problem.bad("language", "es or en is needed, not " + code);
        }
        return new GateJson(sentences(code));
    }

    /** All sentences in each language, for readers whom nobody knows yet. */
    JsonObjectBuilder inEach(List<Ground> grounds) {
        JsonObjectBuilder texts = JSON.createObjectBuilder();
        LANGUAGES
                .keySet()
                .forEach(
                        code -> texts.add(code, String.join(" ", sentences(code).of(grounds))));
        return texts;
    }

    private static Sentences sentences(String code) {
        return new Sentences(new Words(Objects.requireNonNull(LANGUAGES.get(code)), ZoneOffset.UTC));
    }
}
