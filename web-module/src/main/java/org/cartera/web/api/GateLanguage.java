package org.cartera.web.api;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.cartera.web.words.Sentences;
import org.cartera.web.words.Words;

/** In which language the gate tells its reasons: {@code es} or {@code en} of the request, else Spanish. */
@ApplicationScoped
public class GateLanguage {

    GateJson json(Body body) {
        return json(body.text("language"));
    }

    GateJson json(Optional<String> language) {
        String code = language.orElse("es");
        if (!code.equals("es") && !code.equals("en")) {
            throw Problem.bad("language", "es or en is needed, not " + code);
        }
        Locale locale = code.equals("es") ? new Locale("es", "CO") : Locale.US;
        return new GateJson(new Sentences(new Words(locale, ZoneOffset.UTC)));
    }
}
