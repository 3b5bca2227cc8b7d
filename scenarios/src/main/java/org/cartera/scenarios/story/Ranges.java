package org.cartera.scenarios.story;

import java.util.List;
import java.util.Locale;
import org.cartera.domain.aging.Buckets;
import org.cartera.scenarios.yaml.Spelling;
import org.cartera.scenarios.yaml.YamlMap;

/** The ranges of days late, as people write them. */
final class Ranges {
    private Ranges() {}

    static String named(YamlMap.Entry entry, Buckets buckets) {
        String plain = entry.name()
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\s*(days?|d[ií]as?)", "")
                .replace('–', '-')
                .replace(" ", "");
        List<String> names = buckets.names();
        String last = names.get(names.size() - 1);
        String after = String.valueOf(Integer.parseInt(last.replace("+", "")) - 1);
        if (List.of("0", "notdue", "current", "notoverdue", "corriente", "novencido")
                .contains(plain)) {
            return names.get(0);
        }
        if (plain.equals(last)
                || plain.equals(">" + after)
                || plain.equals("over" + after)
                || plain.equals("morethan" + after)) {
            return last;
        }
        if (names.contains(plain)) {
            return plain;
        }
        throw entry.value().error("there is no range '" + entry.name() + "'" + Spelling.hint(entry.name(), names));
    }
}
