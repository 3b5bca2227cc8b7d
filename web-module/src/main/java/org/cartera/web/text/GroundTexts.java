package org.cartera.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import org.cartera.domain.action.Ground;
import org.cartera.domain.action.Measure;
import org.cartera.web.frame.Visitor;

/**
 * The sentence for a ground of a decision: message {@code ground.<rule>} with the subject as {0}, what was observed as
 * {1} and the threshold as {2}, each written for the reader. With a subject, {@code ground.<rule>.about} goes first.
 */
@Named("grounds")
@RequestScoped
public class GroundTexts {

    @Inject
    Visitor visitor;

    public String sentence(Ground ground) {
        return sentence(ground, visitor.getLocale());
    }

    public List<String> sentences(List<Ground> grounds) {
        return grounds.stream().map(this::sentence).toList();
    }

    public String measure(Measure measure) {
        return measure(measure, visitor.getLocale());
    }

    public static String sentence(Ground ground, Locale locale) {
        String observed = measure(ground.observed(), locale);
        String threshold = measure(ground.threshold(), locale);
        ResourceBundle bundle = ResourceBundle.getBundle(Texts.BUNDLE, locale);
        String key = "ground." + ground.rule();
        if (!ground.subject().isEmpty() && bundle.containsKey(key + ".about")) {
            key += ".about";
        }
        try {
            return Texts.read(locale, key, ground.subject(), observed, threshold);
        } catch (MissingResourceException e) {
            String about = ground.subject().isEmpty() ? "" : " " + ground.subject();
            return Texts.read(locale, "ground.other", ground.rule() + about, observed, threshold);
        }
    }

    public static String measure(Measure measure, Locale locale) {
        if (measure instanceof Measure.Days days) {
            return Texts.read(locale, days.days() == 1 ? "measure.day" : "measure.days", days.days());
        } else if (measure instanceof Measure.Amount amount) {
            return Figures.money(amount.money(), locale);
        } else if (measure instanceof Measure.Share share) {
            return Figures.percent(share.share(), locale);
        } else if (measure instanceof Measure.Date date) {
            return Figures.date(date.date(), locale);
        } else if (measure instanceof Measure.Count count) {
            return Figures.number(count.count(), locale);
        } else if (measure instanceof Measure.Text text) {
            ResourceBundle bundle = ResourceBundle.getBundle(Texts.BUNDLE, locale);
            String key = "code." + text.text();
            return bundle.containsKey(key) ? bundle.getString(key) : text.text();
        }
        return Texts.read(locale, "measure.unknown");
    }
}
