package org.cartera.web.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.component.UIComponent;
import jakarta.faces.context.FacesContext;
import jakarta.faces.convert.Converter;
import jakarta.faces.convert.ConverterException;
import jakarta.faces.convert.FacesConverter;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.cartera.domain.money.Money;
import org.cartera.web.words.Words;
import org.jspecify.annotations.Nullable;

/**
 * Amounts as people type them: with the language's separators, with or without grouping. {@code 58.066.400,50} in Spanish
 * is {@code 58,066,400.50} in English. A text that could mean two amounts is refused, not guessed.
 */
@FacesConverter("cartera.amount")
public class AmountConverter implements Converter<BigDecimal> {

    @Override
    public @Nullable BigDecimal getAsObject(FacesContext context, UIComponent component, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        Locale locale = context.getViewRoot().getLocale();
        BigDecimal amount = parse(text, locale);
        if (amount == null) {
            String example = text(new BigDecimal("1250000.50"), locale);
            String words = new Words(locale, java.time.ZoneOffset.UTC).text("form.amount.format", example);
            throw new ConverterException(new FacesMessage(FacesMessage.SEVERITY_ERROR, words, words));
        }
        return amount;
    }

    /** Null where the text is no amount in this language. */
    static @Nullable BigDecimal parse(String text, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        char group = symbols.getGroupingSeparator();
        char point = symbols.getDecimalSeparator();
        String bare = text.replaceAll("[\\s\\u00a0\\u202f$]", "");
        String quotedGroup = java.util.regex.Pattern.quote(String.valueOf(group));
        String quotedPoint = java.util.regex.Pattern.quote(String.valueOf(point));
        String digits = "(\\d+|\\d{1,3}(" + quotedGroup + "\\d{3})+)(" + quotedPoint + "\\d{1,4})?";
        return bare.length() <= 24 && bare.matches(digits)
                ? new BigDecimal(bare.replace(String.valueOf(group), "").replace(point, '.'))
                : null;
    }

    @Override
    public String getAsString(FacesContext context, UIComponent component, @Nullable BigDecimal value) {
        return value == null ? "" : text(value, context.getViewRoot().getLocale());
    }

    /** With the decimals that amounts of some currencies are usually shown without, and the currency's code. */
    public static String text(Money money, Locale locale) {
        return text(money.amount(), locale) + " " + money.currency().getCurrencyCode();
    }

    /** As people type it: without decimals where there are none, else with two. */
    private static String text(BigDecimal value, Locale locale) {
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        return new DecimalFormat(whole ? "#,##0" : "#,##0.00", DecimalFormatSymbols.getInstance(locale)).format(value);
    }
}
