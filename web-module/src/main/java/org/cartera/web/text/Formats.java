package org.cartera.web.text;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.cartera.domain.aging.Aging;
import org.cartera.domain.money.Balances;
import org.cartera.domain.money.Money;
import org.cartera.web.frame.CurrentOrganisation;
import org.cartera.web.frame.Visitor;
import org.jspecify.annotations.Nullable;

/** Figures as the visitor reads them; pages say {@code #{fmt.amount(row.open())}}. Null shows as nothing. */
@Named("fmt")
@RequestScoped
public class Formats {

    @Inject
    Visitor visitor;

    @Inject
    CurrentOrganisation organisation;

    /** The amount without its currency, which the column's head names. */
    public String amount(@Nullable Money money) {
        return money == null ? "" : Figures.amount(money, locale());
    }

    /** As {@link #amount}, with a dash for zero. */
    public String amountOrDash(@Nullable Money money) {
        return money == null || money.isZero() ? "–" : amount(money);
    }

    /** The amount with its currency: {@code 58.066.400 COP}, {@code COP 58,066,400}. */
    public String money(@Nullable Money money) {
        return money == null ? "" : Figures.money(money, locale());
    }

    /** Several currencies beside each other, never added. */
    public String balances(@Nullable Balances balances) {
        return balances == null ? "" : Figures.balances(balances, locale());
    }

    /** The amount in units of 1, 1 000 or 1 000 000, rounded to whole ones: for charts. */
    public String scaled(Money money, long unit) {
        return Figures.number(money.amount().divide(BigDecimal.valueOf(unit), 0, RoundingMode.HALF_UP), locale());
    }

    /** One currency's part of several, without its currency. */
    public String part(Balances balances, String currency) {
        return amountOrDash(balances.in(Currency.getInstance(currency)));
    }

    public String number(@Nullable Number number) {
        return number == null ? "" : Figures.number(number, locale());
    }

    /** A whole number that comes as text, such as a chart's tick. */
    public String digits(String number) {
        return number(new BigDecimal(number));
    }

    /** A fraction of one as a percentage with one decimal. */
    public String percent(@Nullable BigDecimal share) {
        return share == null ? "" : Figures.percent(share, locale());
    }

    /** The share of the first amount in the second; a dash where the second is zero. */
    public String share(Money part, Money whole) {
        return whole.isZero() ? "–" : Figures.percent(Figures.ratio(part, whole), locale());
    }

    public String date(@Nullable LocalDate date) {
        return date == null ? "" : Figures.date(date, locale());
    }

    /** With the day of the week. */
    public String longDate(@Nullable LocalDate date) {
        return date == null ? "" : Figures.longDate(date, locale());
    }

    /** In the zone of the organisation that is shown. */
    public String moment(@Nullable Instant instant) {
        return instant == null ? "" : Figures.moment(instant, organisation.zone(), locale());
    }

    public String time(@Nullable Instant instant) {
        return instant == null ? "" : Figures.time(instant, organisation.zone(), locale());
    }

    /** {@code 12 d}, {@code hoy}, {@code en 10 d}. */
    public String days(int daysPastDue) {
        if (daysPastDue == 0) {
            return Texts.read(locale(), "days.today");
        }
        return Texts.read(locale(), daysPastDue > 0 ? "days.late" : "days.ahead", Math.abs(daysPastDue));
    }

    /** The style of days past due: nothing up to 0, then 1–30, 31–60, 61–90, over 90. */
    public String lateClass(int daysPastDue) {
        return daysPastDue <= 0 ? "" : "ct-late" + Math.min(4, (daysPastDue - 1) / 30 + 1);
    }

    /** The name of an aging bucket in words. */
    public String bucket(String name) {
        return bucketName(name, locale());
    }

    public List<String> bucketNames(Aging aging) {
        return aging.buckets().names().stream().map(this::bucket).toList();
    }

    public static String bucketName(String name, Locale locale) {
        if (name.equals("0")) {
            return Texts.read(locale, "bucket.current");
        }
        return name.endsWith("+")
                ? Texts.read(locale, "bucket.over", Integer.parseInt(name.substring(0, name.length() - 1)) - 1)
                : Texts.read(locale, "bucket.range", name.replace('-', '–'));
    }

    private Locale locale() {
        return visitor.getLocale();
    }
}
