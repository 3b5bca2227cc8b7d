package org.cartera.domain.reconciliation;

import java.util.List;
import java.util.function.Function;

/** What becomes of a bank line: applied, put before a person with suggestions, or left without any. */
public sealed interface Judgement {

    /** The suggestions, best first; one for a line that is applied, none where nobody is known. */
    List<Suggestion> suggestions();

    <T> T fold(Function<Apply, T> apply, Function<Ask, T> ask, Function<Unknown, T> unknown);

    /** Above the threshold and alone: applied without a person. */
    record Apply(Suggestion suggestion) implements Judgement {
        @Override
        public List<Suggestion> suggestions() {
            return List.of(suggestion);
        }

        @Override
        public <T> T fold(Function<Apply, T> apply, Function<Ask, T> ask, Function<Unknown, T> unknown) {
            return apply.apply(this);
        }
    }

    /** Below the threshold, or a tie. */
    record Ask(List<Suggestion> suggestions, boolean tie) implements Judgement {
        public Ask {
            suggestions = List.copyOf(suggestions);
        }

        @Override
        public <T> T fold(Function<Apply, T> apply, Function<Ask, T> ask, Function<Unknown, T> unknown) {
            return ask.apply(this);
        }
    }

    /** Nothing points to a customer. */
    record Unknown() implements Judgement {
        @Override
        public List<Suggestion> suggestions() {
            return List.of();
        }

        @Override
        public <T> T fold(Function<Apply, T> apply, Function<Ask, T> ask, Function<Unknown, T> unknown) {
            return unknown.apply(this);
        }
    }
}
