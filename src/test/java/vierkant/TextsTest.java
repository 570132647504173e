package vierkant;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vierkant.text.Asides;
import vierkant.text.Language;
import vierkant.text.Message;
import vierkant.text.TemplateNames;
import vierkant.text.Translated;

/** Everything that the program can say has its words in both languages, and the words mention only what is there. */
class TextsTest {
    private static final List<Class<?>> MESSAGES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("vierkant").stream()
                    .filter(type -> type.isAssignableTo(Message.class) && !type.isInterface())
                    .filter(type -> !type.isAssignableTo(Translated.class))
                    .map(JavaClass::reflect)
                    .<Class<?>>map(type -> type)
                    .toList();

    @Test
    void messagesAreRecordsAndEnums() {
        assertThat(MESSAGES).isNotEmpty().allMatch(type -> type.isRecord() || type.isEnum());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyMessageHasATextAndEveryTextAMessage(Language language) throws IOException {
        assertThat(lines(language).keySet())
                .isEqualTo(MESSAGES.stream().flatMap(TextsTest::keys).collect(Collectors.toCollection(TreeSet::new)));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textsAreSortedAndHaveNoBlankOnes(Language language) throws IOException {
        Map<String, String> lines = lines(language);
        assertThat(List.copyOf(lines.keySet())).isSorted();
        assertThat(lines.values()).noneMatch(String::isBlank).allMatch(text -> text.equals(text.strip()));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void textsMentionOnlyWhatTheirMessageHas(Language language) throws IOException {
        Map<String, String> lines = lines(language);
        List<String> wrong = new ArrayList<>();
        for (Class<?> type : MESSAGES) {
            keys(type)
                    .filter(lines::containsKey)
                    .forEach(key -> TemplateNames.of(lines.get(key)).stream()
                            .filter(name -> !components(type).containsKey(name))
                            .forEach(name -> wrong.add(key + " mentions {" + name + "}")));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void componentsAreOfKindsThatCanBeSaid() {
        List<String> wrong = new ArrayList<>();
        for (Class<?> type : MESSAGES) {
            components(type).forEach((name, component) -> {
                if (!canBeSaid(component)) {
                    wrong.add(type.getName() + "." + name + " is " + component);
                }
            });
        }
        assertThat(wrong).isEmpty();
    }

    /** Binary fractions are no amounts, and a truth value or a constant has no words of its own. */
    private static boolean canBeSaid(Type type) {
        if (type instanceof ParameterizedType many) {
            return Arrays.stream(many.getActualTypeArguments()).allMatch(TextsTest::canBeSaid);
        }
        Class<?> plain = (Class<?>) type;
        boolean dumb = Set.of(boolean.class, Boolean.class, double.class, Double.class, float.class, Float.class)
                        .contains(plain)
                || (plain.isEnum() && !Message.class.isAssignableFrom(plain))
                || plain.isArray()
                || plain == Object.class;
        return !dumb;
    }

    private static Map<String, Type> components(Class<?> type) {
        Map<String, Type> components = new TreeMap<>();
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                components.put(component.getName(), component.getGenericType());
            }
        }
        return components;
    }

    private static Stream<String> keys(Class<?> type) {
        String name = type.getName().substring("vierkant.".length()).replace('$', '.');
        Stream<String> keys = type.isEnum()
                ? Arrays.stream(type.getEnumConstants()).map(each -> name + "." + ((Enum<?>) each).name())
                : Stream.of(name);
        List<String> asides = asides(type).distinct().toList();
        return keys.flatMap(key -> Stream.concat(Stream.of(key), asides.stream().map(aside -> key + "." + aside)));
    }

    private static Stream<String> asides(Class<?> type) {
        Asides here = type.getAnnotation(Asides.class);
        return Stream.concat(
                here == null ? Stream.of() : Arrays.stream(here.value()),
                Arrays.stream(type.getInterfaces()).flatMap(TextsTest::asides));
    }

    /** The texts in order of the file; by lines, because Java's reader keeps the last of two equal keys in silence. */
    private static Map<String, String> lines(Language language) throws IOException {
        String name = "/vierkant/text_" + language.tag() + ".properties";
        Map<String, String> lines = new LinkedHashMap<>();
        try (InputStream in = Objects.requireNonNull(TextsTest.class.getResourceAsStream(name))) {
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                int equals = line.indexOf('=');
                assertThat(equals).as("key=text in: " + line).isPositive();
                assertThat(lines.put(line.substring(0, equals), line.substring(equals + 1)))
                        .as("a second text for " + line)
                        .isNull();
            }
        }
        return lines;
    }
}
