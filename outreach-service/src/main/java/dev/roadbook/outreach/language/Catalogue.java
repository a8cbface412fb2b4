package dev.roadbook.outreach.language;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The words of one kind of mail in one language. A catalogue is a properties file a language; what it lacks is said in
 * English.
 */
public final class Catalogue {

    private static final Control THAT_LANGUAGE_OR_ENGLISH = Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
    private static final int MOST_DECIMALS = 3;
    private static final Map<String, Currency> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .collect(toUnmodifiableMap(Currency::getCurrencyCode, currency -> currency));

    private final ResourceBundle words;
    private final Locale locale;

    private Catalogue(ResourceBundle words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    /** The catalogue of that name under {@code mails}. */
    public static Catalogue of(String name, Locale locale) {
        return new Catalogue(ResourceBundle.getBundle("mails/" + name, locale, THAT_LANGUAGE_OR_ENGLISH), locale);
    }

    /** The language as HTML names it. */
    public String language() {
        return locale.toLanguageTag();
    }

    /** What is said under the key, with these in its places. */
    public String say(String key, String... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    /** Likewise, in the singular or the plural; the number is the first place. */
    public String count(String key, int number, String... values) {
        var all = new String[values.length + 1];
        all[0] = NumberFormat.getIntegerInstance(locale).format(number);
        System.arraycopy(values, 0, all, 1, values.length);
        return say(key + (isSingular(number) ? ".one" : ".other"), all);
    }

    // https://cldr.unicode.org/index/cldr-spec/plural-rules, whole numbers below a million
    private boolean isSingular(int number) {
        return number == 1 || (number == 0 && Language.of(locale) == Language.FR);
    }

    public String quantity(BigDecimal quantity) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(MOST_DECIMALS);
        return format.format(quantity);
    }

    /** An amount in a currency, which may be one that nobody knows. */
    public String money(BigDecimal amount, String currency) {
        var known = CURRENCIES.get(currency);
        if (known == null) {
            return NumberFormat.getNumberInstance(locale).format(amount) + " " + currency;
        }
        var format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(known);
        format.setMinimumFractionDigits(known.getDefaultFractionDigits());
        format.setMaximumFractionDigits(known.getDefaultFractionDigits());
        return format.format(amount);
    }

    /** A day, with its year unless that is this one. */
    public String day(LocalDate day, LocalDate today) {
        var format = day.getYear() == today.getYear()
                ? DateTimeFormatter.ofLocalizedPattern("MMMMd")
                : DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG);
        var text = format.localizedBy(locale).format(day);
        return Language.of(locale) == Language.FR && day.getDayOfMonth() == 1 ? text.replaceFirst("^1 ", "1er ") : text;
    }
}
