package org.cartera.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.cartera.web.frame.Visitor;

/** The messages in the visitor's language, with their parameters filled in. Pages say {@code #{txt.of('key', a)}}. */
@Named("txt")
@RequestScoped
public class Texts {
    public static final String BUNDLE = "org.cartera.web.messages";

    @Inject
    Visitor visitor;

    public String of(String key) {
        return read(visitor.getLocale(), key);
    }

    public String of(String key, Object a) {
        return read(visitor.getLocale(), key, a);
    }

    public String of(String key, Object a, Object b) {
        return read(visitor.getLocale(), key, a, b);
    }

    public String of(String key, Object a, Object b, Object c) {
        return read(visitor.getLocale(), key, a, b, c);
    }

    /** The message, or the fallback where there is none: for codes that come from data. */
    public String orElse(String key, String fallback) {
        ResourceBundle bundle = ResourceBundle.getBundle(BUNDLE, visitor.getLocale());
        return bundle.containsKey(key) ? bundle.getString(key) : fallback;
    }

    /** A whole number of something: {@code key.one} or {@code key.many}, with the number as first parameter. */
    public String count(String key, long number) {
        return read(visitor.getLocale(), key + (number == 1 ? ".one" : ".many"), number);
    }

    public static String read(Locale locale, String key, Object... parameters) {
        String pattern = ResourceBundle.getBundle(BUNDLE, locale).getString(key);
        return parameters.length == 0 ? pattern : new MessageFormat(pattern, locale).format(parameters);
    }
}
