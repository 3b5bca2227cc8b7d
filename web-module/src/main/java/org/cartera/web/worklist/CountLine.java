package org.cartera.web.worklist;

import java.util.stream.Collectors;
import org.cartera.domain.worklist.CollectionFigures.Count;
import org.cartera.web.words.Words;

/** How many there are of something, and how much it is about. */
public record CountLine(Count count, String name, Words words) {

    public String getName() {
        return name;
    }

    public String getNumber() {
        return words.count(count.number());
    }

    public String getAmounts() {
        return count.amounts().isEmpty()
                ? "–"
                : count.amounts().stream().map(words::money).collect(Collectors.joining(" · "));
    }
}
