package vierkant.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vierkant.text.Invisible;
import vierkant.text.Language;

class ImportMappingTest {
    private static final ImportMapping MAPPING = new ImportMapping(
            Map.of(ImportField.DAY, "Boekdatum"),
            Map.of(ImportField.STATE, "paid"),
            Map.of(ImportField.USE, Map.of("Bouw: \"zuid\"", "rebuild")),
            Optional.of(Language.NL),
            Optional.of("Blad 1"));

    @TempDir
    private Path folder;

    @Test
    void standsBesideTheLedger() {
        assertThat(ImportMapping.beside(Path.of("budgets/zuidwest.vastgoed.ledger")))
                .isEqualTo(Path.of("budgets/zuidwest.vastgoed.import.yaml"));
    }

    @Test
    void isTextThatAPersonCanChange() {
        assertThat(MAPPING.yaml()).isEqualTo("""
                        # How files of spends are read for this ledger: docs/ledger.md.
                        notation: nl
                        sheet: "Blad 1"
                        columns:
                          day: "Boekdatum"
                        otherwise:
                          state: "paid"
                        words:
                          use:
                            "Bouw: \\"zuid\\"": "rebuild"
                        """);
    }

    @Test
    void noFileIsTheUsualMapping() {
        assertThat(read(folder.resolve("x.yaml")).mapping()).contains(ImportMapping.USUAL);
    }

    @Test
    void isKeptAndReadBack() throws IOException {
        Path file = folder.resolve("x.yaml");
        MAPPING.keep(file);

        assertThat(read(file).mapping()).contains(MAPPING);
    }

    @Test
    void aFileOfTheUsersOwnIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(folder.resolve("x.yaml"), "# van mij\nnotation: en\n");
        MAPPING.keep(file);

        assertThat(file).hasContent("# van mij\nnotation: en\n");
    }

    @Test
    void whatHasNoMeaningIsSaidAtItsPlace() throws IOException {
        Path file = Files.writeString(
                folder.resolve("x.yaml"), "columns:\n  amuont: Bedrag\nnotation: be\ncolums: x\nwords: {use: {}}\n");

        assertThat(read(file).mapping()).isEmpty();
        assertThat(Given.text(read(file).problems()))
                .contains("x.yaml:2:3: error: 'amuont' has no meaning in the mapping of an import")
                .contains("Did you mean amount?")
                .contains("x.yaml:3:1: error: 'be' has no meaning")
                .contains("x.yaml:4:1: error: 'colums' has no meaning")
                .contains("Did you mean columns?");
    }

    @Test
    void aFileThatIsNoYamlIsSaid() throws IOException {
        assertThat(read(Files.writeString(folder.resolve("x.yaml"), "columns: [a, b]\n"))
                        .mapping())
                .isEmpty();
        assertThat(read(Files.writeString(folder.resolve("x.yaml"), "columns: {\n"))
                        .mapping())
                .isEmpty();
        assertThat(read(Files.writeString(folder.resolve("x.yaml"), "iets\n")).mapping())
                .isEmpty();
    }

    @Property(tries = 200)
    void anyMappingIsReadAsItWasKept(@ForAll("mappings") ImportMapping mapping) throws IOException {
        Path file = Files.createTempFile("import", ".yaml");
        Files.delete(file);
        mapping.keep(file);

        assertThat(read(file).problems()).isEmpty();
        assertThat(read(file).mapping()).contains(mapping);
        Files.delete(file);
    }

    @Provide
    Arbitrary<ImportMapping> mappings() {
        Arbitrary<String> texts = Arbitraries.strings()
                .ofMaxLength(20)
                .filter(text -> !text.isBlank() && text.codePoints().noneMatch(ImportMappingTest::isOdd));
        Arbitrary<ImportField> fields = Arbitraries.of(ImportField.class);
        return Combinators.combine(
                        Arbitraries.maps(fields, texts),
                        Arbitraries.maps(fields, texts),
                        Arbitraries.maps(
                                fields,
                                Arbitraries.maps(texts, texts).ofMinSize(1).ofMaxSize(3)),
                        Arbitraries.of(Language.class).optional(),
                        texts.optional())
                .as(ImportMapping::new);
    }

    /** Not in any heading, and no YAML. */
    private static boolean isOdd(int character) {
        return Invisible.is(character) || Character.getType(character) == Character.SURROGATE || character >= 0xFFFE;
    }

    private static ImportMapping.Reading read(Path file) {
        return ImportMapping.read(file, "x.yaml");
    }
}
