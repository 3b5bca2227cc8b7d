package org.cartera.config.calendar;

import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.cartera.domain.calendar.BusinessCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The business days of a country, less the company's own holidays.
 *
 * <p>Colombia's Thursdays, Fridays and Mondays of Ley 51 of 1983 come with the library. An unknown country code is
 * refused, because a calendar without holidays would send letters on Christmas Day.
 */
public final class HolidayCalendar implements BusinessCalendar {
    private static final System.Logger LOG = System.getLogger(HolidayCalendar.class.getName());

    private final @Nullable HolidayManager publicHolidays;
    private final Set<LocalDate> companyHolidays;
    private final Set<DayOfWeek> weekend;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();
    private final Map<String, BusinessCalendar> abroad = new ConcurrentHashMap<>();

    /**
     * @param country ISO 3166-1 alpha-2; null: no public holidays
     * @throws IllegalArgumentException if the library knows no holidays of the country
     */
    public HolidayCalendar(@Nullable String country, Set<LocalDate> companyHolidays, Set<DayOfWeek> weekend) {
        this.publicHolidays = country == null ? null : manager(country);
        this.companyHolidays = Set.copyOf(companyHolidays);
        this.weekend = Set.copyOf(weekend);
        if (this.weekend.size() == 7) {
            throw new IllegalArgumentException("A week needs at least one business day");
        }
    }

    private static HolidayManager manager(String country) {
        try {
            return HolidayManager.getInstance(ManagerParameters.create(country.toLowerCase(Locale.ROOT)));
        } catch (RuntimeException e) {
            throw new IllegalArgumentException("No holidays are known for country '" + country + "'", e);
        }
    }

    @Override
    public boolean isBusinessDay(LocalDate date) {
        return !weekend.contains(date.getDayOfWeek()) && !isHoliday(date);
    }

    @Override
    public boolean isHoliday(LocalDate date) {
        return companyHolidays.contains(date)
                || publicHolidaysOf(date.getYear()).contains(date);
    }

    /** Without the company's own days off; of a country whose holidays nobody knows, this one's own. */
    @Override
    public BusinessCalendar in(String country) {
        return abroad.computeIfAbsent(country, code -> known(code).orElse(this));
    }

    private Optional<BusinessCalendar> known(String country) {
        try {
            return Optional.of(new HolidayCalendar(country, Set.of(), weekend));
        } catch (IllegalArgumentException e) {
            LOG.log(System.Logger.Level.DEBUG, "The organisation's holidays stand for those of " + country, e);
            return Optional.empty();
        }
    }

    private Set<LocalDate> publicHolidaysOf(int year) {
        Set<LocalDate> known = byYear.get(year);
        return known != null ? known : byYear.computeIfAbsent(year, this::holidaysOf);
    }

    private Set<LocalDate> holidaysOf(int year) {
        Set<LocalDate> days = new HashSet<>();
        if (publicHolidays != null) {
            publicHolidays.getHolidays(Year.of(year)).forEach(holiday -> days.add(holiday.getDate()));
        }
        return days;
    }
}
