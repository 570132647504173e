package vierkant;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.HasDescription;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The shape of the program: packages in a line, libraries at the rim, nothing that differs between machines. */
class ArchitectureTest {
    /** A package uses only packages before it. Those that do not exist yet are no mistake. */
    private static final List<String> ORDER = List.of(
            "text",
            "money",
            "model",
            "calc",
            "contract",
            "move",
            "fund",
            "cover",
            "share",
            "risk",
            "plan",
            "store",
            "workbook",
            "ledger",
            "desk",
            "shell");

    /** These stand beside one another, and do not use one another. */
    private static final Set<String> BESIDE = Set.of("contract", "fund", "share");

    /** Where a library may be seen; what is not named here may be seen nowhere. */
    private static final Map<String, Set<String>> LIBRARIES = Map.ofEntries(
            Map.entry("org.jspecify.", Set.copyOf(ORDER)),
            Map.entry("org.joda.money.", Set.of("model", "ledger")),
            Map.entry("org.apache.commons.numbers.fraction.", Set.of("calc")),
            Map.entry("org.apache.commons.numbers.gamma.", Set.of("risk")),
            Map.entry("org.ojalgo.", Set.of("cover")),
            Map.entry("org.snakeyaml.engine.", Set.of("store")),
            Map.entry("org.apache.poi.", Set.of("workbook")),
            Map.entry("org.openxmlformats.", Set.of("workbook")),
            Map.entry("org.apache.xmlbeans.", Set.of("workbook")),
            Map.entry("org.xml.sax.", Set.of("workbook")),
            Map.entry("javax.xml.parsers.", Set.of("workbook")),
            Map.entry("org.springframework.", Set.of("shell")),
            Map.entry("org.jline.", Set.of("shell")),
            Map.entry("ch.qos.logback.", Set.of("shell")),
            Map.entry("tools.jackson.", Set.of("shell")),
            Map.entry("org.apache.commons.csv.", Set.of("shell")));

    /**
     * Amounts are exact; only sampling and the evaluation of a workbook's own formulas use binary fractions, and the one class
     * that asks the solver: what it finds is held against the limits in whole cents.
     */
    private static final Set<String> BINARY_FRACTIONS = Set.of("risk", "plan", "workbook");

    private static final String ASKS_THE_SOLVER = "vierkant.cover.Relaxation";

    private static final Set<String> BINARY = Set.of("double", "float", "java.lang.Double", "java.lang.Float");

    private static final Pattern OF_THE_MACHINE = Pattern.compile(String.join(
            "|",
            "java\\.util\\.Locale\\.getDefault\\(.*",
            "java\\.time\\.ZoneId\\.systemDefault\\(\\)",
            "java\\.util\\.TimeZone\\.getDefault\\(\\)",
            "java\\.time\\.\\w+\\.now\\(.*",
            "java\\.time\\.Clock\\.(system|tick).*",
            "java\\.lang\\.System\\.currentTimeMillis\\(\\)",
            "java\\.util\\.Date\\.<init>\\(\\)",
            "java\\.nio\\.charset\\.Charset\\.defaultCharset\\(\\)",
            "java\\.lang\\.String\\.(toLowerCase|toUpperCase|getBytes)\\(\\)",
            "java\\.lang\\.String\\.<init>\\(\\[B\\)",
            "java\\.lang\\.String\\.format\\(java\\.lang\\.String, .*",
            "java\\.lang\\.String\\.formatted\\(.*",
            "java\\.util\\.Random\\.<init>\\(\\)",
            "java\\.lang\\.Math\\.random\\(\\)"));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("vierkant");

    @Test
    void everyClassIsInAPackageOfTheLine() {
        assertThat(CLASSES.stream().map(ArchitectureTest::home).distinct())
                .isSubsetOf(ORDER)
                .contains("text", "shell");
    }

    @Test
    void aPackageUsesOnlyPackagesBeforeIt() {
        assertNone(CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> isOurs(use.getTargetClass()))
                        .filter(use -> {
                            String from = home(type);
                            String to = home(use.getTargetClass());
                            return ORDER.indexOf(to) > ORDER.indexOf(from)
                                    || (!to.equals(from) && BESIDE.contains(to) && BESIDE.contains(from));
                        })));
    }

    @Test
    void aLibraryIsSeenWhereItBelongs() {
        assertNone(CLASSES.stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> !mayUse(home(type), use.getTargetClass().getBaseComponentType()))));
    }

    private static boolean mayUse(String home, JavaClass used) {
        return used.isPrimitive()
                || used.getPackageName().startsWith("java.")
                || isOurs(used)
                || LIBRARIES.entrySet().stream()
                        .filter(library -> used.getName().startsWith(library.getKey()))
                        .anyMatch(library -> library.getValue().contains(home));
    }

    @Test
    void amountsAreNoBinaryFractions() {
        assertNone(accesses(ArchitectureTest::isExact)
                .filter(access -> signature(access.getTarget()).anyMatch(BINARY::contains)));
        assertNone(CLASSES.stream()
                .filter(ArchitectureTest::isExact)
                .flatMap(type -> type.getMembers().stream())
                .filter(member -> member.getAllInvolvedRawTypes().stream()
                        .anyMatch(used ->
                                BINARY.contains(used.getBaseComponentType().getName()))));
    }

    private static boolean isExact(JavaClass type) {
        return !BINARY_FRACTIONS.contains(home(type)) && !type.getName().equals(ASKS_THE_SOLVER);
    }

    private static Stream<String> signature(AccessTarget target) {
        if (target instanceof AccessTarget.CodeUnitAccessTarget call) {
            return Stream.concat(
                    Stream.of(call.getRawReturnType().getName()),
                    call.getRawParameterTypes().stream().map(JavaClass::getName));
        }
        return Stream.of(((AccessTarget.FieldAccessTarget) target).getRawType().getName());
    }

    @Test
    void nothingDependsOnTheMachinesLanguageZoneOrClock() {
        assertNone(accesses(type -> !type.getName().equals("vierkant.shell.Main"))
                .filter(access ->
                        OF_THE_MACHINE.matcher(access.getTarget().getFullName()).matches()));
    }

    @Test
    void onlyTheStartOfTheProgramTouchesTheStandardStreams() {
        assertNone(accesses(type -> !type.getName().equals("vierkant.shell.Main"))
                .filter(access -> access.getTarget().getOwner().getName().equals("java.lang.System"))
                .filter(access -> Set.of("out", "err", "in", "exit", "console")
                        .contains(access.getTarget().getName())));
    }

    @Test
    void noFilesBelowTheStore() {
        // text reads its own words from the program itself, for which streams are needed
        assertNone(CLASSES.stream()
                .filter(type -> ORDER.indexOf(home(type)) < ORDER.indexOf("store"))
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream()
                        .filter(use -> use.getTargetClass().getName().startsWith("java.nio.file.")
                                || use.getTargetClass().getName().startsWith("java.io.File")
                                || (use.getTargetClass().getPackageName().equals("java.io")
                                        && !home(type).equals("text")
                                        && !use.getTargetClass().getName().equals("java.io.Serializable")))));
    }

    @Test
    void classesAreNamedForWhatTheyAre() {
        assertNone(CLASSES.stream()
                .filter(type -> type.getSimpleName().matches(".*(Impl|Manager|Helper|Utils?|Exception)")));
        assertNone(CLASSES.stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method -> method.getName().matches("get[A-Z].*"))
                .filter(method -> !home(method.getOwner()).equals("shell")));
    }

    @Test
    void everyPackageSaysWhatItIsAndKnowsNoNull() {
        Set<String> all = CLASSES.stream().map(ArchitectureTest::home).collect(Collectors.toSet());
        Set<String> said = CLASSES.stream()
                .filter(type -> type.getSimpleName().equals("package-info"))
                .filter(type -> type.isAnnotatedWith("org.jspecify.annotations.NullMarked"))
                .map(ArchitectureTest::home)
                .collect(Collectors.toSet());
        assertThat(said).isEqualTo(all);
    }

    @Test
    void frameworkAnnotationsDeclareNoCommands() {
        // options of annotated methods are primitives that are 0 when absent, and texts that can not be translated
        assertNone(CLASSES.stream()
                .flatMap(type -> Stream.concat(Stream.of(type), type.getMembers().stream()))
                .filter(part -> part.getAnnotations().stream()
                        .anyMatch(annotation ->
                                annotation.getRawType().getPackageName().startsWith("org.springframework.shell"))));
    }

    @Test
    void thereIsNoInheritanceBetweenOurClasses() {
        assertNone(CLASSES.stream()
                .filter(type -> !type.isInterface() && !type.isEnum())
                .filter(type -> type.getRawSuperclass()
                        .filter(parent -> isOurs(parent) && !parent.isEnum())
                        .isPresent()));
        assertNone(CLASSES.stream()
                .filter(type -> !type.isInterface() && !type.isEnum())
                .filter(type -> type.getModifiers().contains(JavaModifier.ABSTRACT)));
    }

    private static Stream<JavaAccess<?>> accesses(Predicate<JavaClass> from) {
        return CLASSES.stream().filter(from).flatMap(type -> type.getAccessesFromSelf().stream());
    }

    private static void assertNone(Stream<? extends HasDescription> found) {
        assertThat(found.map(HasDescription::getDescription)).isEmpty();
    }

    private static boolean isOurs(JavaClass type) {
        return type.getBaseComponentType().getPackageName().startsWith("vierkant");
    }

    /** The first package below ours; empty for the root itself. */
    private static String home(JavaClass type) {
        String[] parts = type.getBaseComponentType().getPackageName().split("\\.", -1);
        return parts.length < 2 ? "" : parts[1];
    }
}
