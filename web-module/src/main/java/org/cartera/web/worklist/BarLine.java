package org.cartera.web.worklist;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import org.cartera.domain.worklist.CollectionFigures.Count;
import org.cartera.domain.worklist.Pareto.Slice;
import org.cartera.web.words.Words;

/**
 * How many there are of something, as a bar beside its number.
 *
 * @param slice the share that it makes
 * @param name in words
 * @param about as lists filter by it: a range of days or a department
 * @param style of its bar
 * @param most the number whose bar is the longest
 */
public record BarLine(Slice slice, String name, String about, String style, long most, Words words) {

    public Count count() {
        return slice.count();
    }

    public String getName() {
        return name;
    }

    public String getAbout() {
        return about;
    }

    public String getStyle() {
        return style;
    }

    public String getNumber() {
        return words.count(count().number());
    }

    public String getShare() {
        return words.percent(slice.share());
    }

    public String getUpTo() {
        return words.percent(slice.upTo());
    }

    /** Of the room for bars. */
    public String getWidth() {
        BigDecimal part = BigDecimal.valueOf(count().number() * 100)
                .divide(BigDecimal.valueOf(Math.max(1, most)), 1, RoundingMode.HALF_UP);
        return String.format(Locale.ROOT, "%s%%", part);
    }

    /** One a currency, never added; a dash where there is none. */
    public List<String> getAmounts() {
        return count().amounts().isEmpty()
                ? List.of("–")
                : count().amounts().stream().map(words::money).toList();
    }
}
