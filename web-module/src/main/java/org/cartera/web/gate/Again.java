package org.cartera.web.gate;

import java.util.List;
import java.util.stream.Collectors;
import org.cartera.domain.gate.AtGate;
import org.cartera.web.page.Toast;
import org.cartera.web.words.Words;

/** Tells what has come of asking the gate again. */
final class Again {
    private Again() {}

    static void tell(List<AtGate> passed, Words words) {
        if (passed.isEmpty()) {
            Toast.done(words.text("holds.again.none"), words.text("holds.again.none.hint"));
        } else {
            Toast.done(
                    words.counted("holds.again", passed.size()),
                    passed.stream().map(one -> String.valueOf(one.order())).collect(Collectors.joining(", ")));
        }
    }
}
