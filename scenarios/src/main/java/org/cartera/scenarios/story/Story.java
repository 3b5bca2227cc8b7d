package org.cartera.scenarios.story;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.cartera.domain.casefile.CaseFile;
import org.cartera.domain.customer.Organisation;
import org.cartera.domain.portfolio.PolicySet;
import org.cartera.scenarios.world.World;
import org.cartera.scenarios.yaml.YamlNode;

/**
 * A story with its expected outcome.
 *
 * @param rule the rule it guards, such as {@code K2} or {@code S0-8}
 * @param parts what each organisation lives; they share nothing
 */
public record Story(String name, String rule, List<Part> parts) {

    public Story {
        parts = List.copyOf(parts);
    }

    /** What one organisation lives. */
    record Part(Organisation organisation, PolicySet policies, List<Chapter> chapters) {

        Part {
            chapters = List.copyOf(chapters);
        }

        private List<String> tell(UnaryOperator<PolicySet> rules, UnaryOperator<CaseFile> files) {
            World world = new World(organisation, rules.apply(policies), files);
            List<String> differences = new ArrayList<>();
            for (Chapter chapter : chapters) {
                View view = new View(world, chapter.date());
                chapter.acts().forEach(act -> act.act(view));
                world.counter().reevaluate(chapter.date());
                chapter.expectations().forEach(expectation -> expectation.check(view, differences));
            }
            return differences;
        }
    }

    /** One entry of the timeline: a day, what happens on it from top to bottom, and what is expected then. */
    record Chapter(int line, LocalDate date, List<Act> acts, List<Expectation> expectations) {}

    /** Something that happens, or a run. */
    @FunctionalInterface
    interface Act {
        void act(View view);

        /** What the domain refuses is a mistake of the story at this place. */
        static Act of(Happening happening, YamlNode place) {
            return view -> {
                try {
                    happening.happen(view.world(), view.date());
                } catch (IllegalArgumentException | ArithmeticException e) {
                    throw place.error(String.valueOf(e.getMessage()));
                }
            };
        }
    }

    /** @throws org.cartera.scenarios.yaml.Unreadable naming line and key of what cannot be understood */
    public static Story read(Path file) {
        YamlNode root = YamlNode.read(file);
        List<Story> told = Organisations.parts(root).stream()
                .map(part -> new StoryReader(part).read())
                .toList();
        Story first = told.get(0);
        Story story = new Story(
                first.name,
                first.rule,
                told.stream().flatMap(one -> one.parts.stream()).toList());
        if (story.parts.stream().flatMap(part -> part.chapters.stream()).allMatch(chapter -> chapter.expectations()
                .isEmpty())) {
            throw root.error("the story expects nothing; give an entry of its timeline the key 'expect'");
        }
        return story;
    }

    /** Tells the story and returns its differences from what was expected; none: it passes. */
    public List<String> tell() {
        return tell(UnaryOperator.identity(), UnaryOperator.identity());
    }

    /** As {@link #tell()}, with the rules or the case files altered: to see whether the story notices. */
    public List<String> tell(UnaryOperator<PolicySet> rules, UnaryOperator<CaseFile> files) {
        return parts.stream().flatMap(part -> part.tell(rules, files).stream()).toList();
    }
}
