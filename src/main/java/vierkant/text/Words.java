package vierkant.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of one language: messages, numbers and dates as a person reads them.
 *
 * <p>Numbers and dates are written by hand and not by Java's formatters, so that the machine's locale data (which differ
 * between JDKs, and cost a tenth of a second to load) can not change a character. All spaces are ordinary spaces.
 *
 * <p>The text of a message stands in {@code text_nl.properties} and {@code text_en.properties} under the name of its class
 * behind {@code vierkant.}, nested classes joined by dots, with the constant's name behind it for an enum. How a text
 * mentions a component is told at {@link Template}. A message without text is our mistake: {@code TextsTest} finds it.
 */
public final class Words {
    private static final Map<Language, Words> KNOWN = new EnumMap<>(Language.class);

    /** How the components of a record are read, by name; looked up once for each kind of message. */
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            Map<String, Method> accessors = new HashMap<>();
            if (type.isRecord()) {
                for (RecordComponent component : type.getRecordComponents()) {
                    component.getAccessor().setAccessible(true);
                    accessors.put(component.getName(), component.getAccessor());
                }
            }
            return accessors;
        }
    };

    private final Language language;
    private final Properties texts;

    private Words(Language language, Properties texts) {
        this.language = language;
        this.texts = texts;
    }

    /** The words of a language; read once. */
    public static Words in(Language language) {
        synchronized (KNOWN) {
            return KNOWN.computeIfAbsent(language, wanted -> new Words(wanted, read(wanted)));
        }
    }

    public Language language() {
        return language;
    }

    /**
     * A message in this language.
     *
     * @throws IllegalStateException where it has no text
     */
    public String say(Message message) {
        return message instanceof Translated own ? own.in(language) : filled(text(key(message)), message);
    }

    /**
     * What else a message has to say, under its key with a name behind it.
     *
     * @param aside the name, such as {@code remedy}: what the reader of a problem can do about it
     * @throws IllegalStateException where there is no such text
     */
    public String say(Message message, String aside) {
        return filled(text(key(message) + "." + aside), message);
    }

    /** A number with the digits that it has, in groups of three: 1.234,5 in Dutch and 1,234.5 in English. */
    public String number(BigDecimal number) {
        BigDecimal bare = number.stripTrailingZeros();
        return grouped(bare.scale() < 0 ? bare.setScale(0) : bare);
    }

    /**
     * Euros with two decimals: € 238.000,00 in Dutch and € 238,000.00 in English; less than nothing is € -5,00.
     *
     * @param euros of any scale; what is finer than a cent is rounded half up for the reader's eye only
     */
    public String amount(BigDecimal euros) {
        return "€ " + grouped(euros.setScale(2, RoundingMode.HALF_UP));
    }

    /** Euros with no more digits than they have, but never tenths of a euro alone: € 27.003.000 or € 27.003.431,80 in Dutch. */
    public String estimate(BigDecimal euros) {
        BigDecimal bare = euros.stripTrailingZeros();
        return "€ " + grouped(bare.scale() <= 0 ? bare.setScale(0) : bare.setScale(Math.max(2, bare.scale())));
    }

    /**
     * A percentage with the digits that it has: 5,25%.
     *
     * @param fraction the percentage divided by 100
     */
    public String percent(BigDecimal fraction) {
        return number(fraction.movePointRight(2)) + "%";
    }

    /** A day: 4 februari 2023 in Dutch and 4 February 2023 in English. */
    public String date(LocalDate date) {
        return date.getDayOfMonth() + " "
                + say(MonthName.valueOf(date.getMonth().name())) + " " + date.getYear();
    }

    private String grouped(BigDecimal number) {
        char group = language == Language.NL ? '.' : ',';
        char point = language == Language.NL ? ',' : '.';
        String digits = number.abs().toPlainString();
        int whole = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(number.signum() < 0 ? "-" : "");
        for (int i = 0; i < digits.length(); i++) {
            if (i > 0 && i < whole && (whole - i) % 3 == 0) {
                text.append(group);
            }
            text.append(i == whole ? point : digits.charAt(i));
        }
        return text.toString();
    }

    private String text(String key) {
        String text = texts.getProperty(key);
        if (text == null) {
            throw new IllegalStateException("no " + language.tag() + " text for " + key);
        }
        return text;
    }

    String filled(String template, Message message) {
        return Template.parse(template).filled(new Arguments(message));
    }

    /** The name under which a message's text stands. */
    private static String key(Message message) {
        return message instanceof Enum<?> constant
                ? key(constant.getDeclaringClass()) + "." + constant.name()
                : key(message.getClass());
    }

    private static String key(Class<?> type) {
        return type.getName().substring("vierkant.".length()).replace('$', '.');
    }

    private static Properties read(Language language) {
        String name = "/vierkant/text_" + language.tag() + ".properties";
        Properties texts = new Properties();
        try (InputStream bytes = Objects.requireNonNull(Words.class.getResourceAsStream(name), name);
                Reader characters = new InputStreamReader(bytes, StandardCharsets.UTF_8)) {
            texts.load(characters);
        } catch (IOException e) {
            throw new UncheckedIOException("can not read " + name, e);
        }
        return texts;
    }

    /** The components of one message, as a template asks for them. */
    private final class Arguments implements Template.Arguments {
        private final Message message;

        Arguments(Message message) {
            this.message = message;
        }

        @Override
        public String text(String name, Template.Form form) {
            return written(component(name), form);
        }

        @Override
        public boolean present(String name) {
            Object value = component(name);
            return !(value instanceof Optional<?> optional && optional.isEmpty())
                    && !(value instanceof Collection<?> many && many.isEmpty());
        }

        @Override
        public boolean one(String name) {
            Object value = component(name);
            if (value instanceof Optional<?> optional) {
                value = optional.orElse(null);
            }
            if (value instanceof Collection<?> many) {
                return many.size() == 1;
            }
            return value instanceof Number && new BigDecimal(value.toString()).compareTo(BigDecimal.ONE) == 0;
        }

        private Object component(String name) {
            Method accessor = ACCESSORS.get(message.getClass()).get(name);
            if (accessor == null) {
                throw new IllegalStateException(key(message) + " has no component " + name);
            }
            try {
                return Objects.requireNonNull(accessor.invoke(message), name);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("can not read " + accessor, e);
            }
        }
    }

    private String written(@Nullable Object value, Template.Form form) {
        if (value instanceof Message message) {
            return say(message);
        } else if (value instanceof BigDecimal number) {
            return switch (form) {
                case PLAIN -> number(number);
                case EURO -> amount(number);
                case ESTIMATE -> estimate(number);
                case PERCENT -> percent(number);
            };
        } else if (value instanceof Long count) {
            return number(BigDecimal.valueOf(count));
        } else if (value instanceof LocalDate date) {
            return date(date);
        } else if (value instanceof Optional<?> optional) {
            return optional.map(present -> written(present, form)).orElse("");
        } else if (value instanceof Collection<?> many) {
            return many.stream().map(each -> written(each, form)).collect(Collectors.joining(", "));
        }
        return String.valueOf(value);
    }
}
