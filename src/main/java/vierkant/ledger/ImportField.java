package vierkant.ledger;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vierkant.text.Message;

/** What a column of a file of spends can hold. */
public enum ImportField implements Message {
    DAY("day", "date", "datum", "dag", "boekdatum", "factuurdatum", "betaaldatum", "invoice date", "payment date"),
    AMOUNT("amount", "bedrag", "bedrag excl btw", "amount excl vat", "netto", "netto bedrag", "net amount"),
    VAT("vat", "btw", "btw bedrag", "vat amount"),
    VAT_KIND("vat-kind", "soort btw", "btw soort"),
    USE("use", "besteding", "bestedingsdoel", "doel", "purpose"),
    POT("pot", "potje"),
    RECIPIENT("recipient", "ontvanger"),
    STATE("state", "status", "toestand"),
    DESCRIPTION("description", "omschrijving"),
    VOUCHER("voucher", "bewijsstuk", "factuurnummer", "boekstuk", "boekstuknummer", "stuknummer", "invoice number"),
    IN_SPITE_OF("in-spite-of", "reden", "reason");

    private final String key;
    private final List<String> headings;

    ImportField(String key, String... others) {
        this.key = key;
        this.headings =
                Stream.concat(Stream.of(bare(key)), Arrays.stream(others)).toList();
    }

    /** Its name in the file that keeps the mapping. */
    public String key() {
        return key;
    }

    /** The field with a name. */
    public static Optional<ImportField> of(String key) {
        return Arrays.stream(values()).filter(field -> field.key.equals(key)).findFirst();
    }

    /** The names of all fields. */
    public static List<String> keys() {
        return Arrays.stream(values()).map(ImportField::key).toList();
    }

    /** Whether a column of this name holds it unless somebody says otherwise. */
    boolean isCalled(String heading) {
        return headings.contains(bare(heading));
    }

    List<String> headings() {
        return headings;
    }

    /** Whether a row is no entry without it. */
    boolean isRequired() {
        return this == DAY || this == AMOUNT || this == USE || this == STATE;
    }

    /** Lower case, words with one space between them: {@code Btw-bedrag (excl.)} is {@code btw bedrag excl}. */
    static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }
}
