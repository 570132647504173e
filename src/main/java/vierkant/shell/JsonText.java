package vierkant.shell;

import java.io.StringWriter;
import java.math.BigDecimal;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;
import vierkant.desk.Cell;
import vierkant.desk.Table;
import vierkant.desk.View;
import vierkant.model.Unit;
import vierkant.text.Words;

/**
 * Writes a view as JSON for a program.
 *
 * <p>Keys are the same in every language; titles, headings, labels and notes are for people. Amounts are decimal strings,
 * because a number would lose digits in many readers: euros with their cents and what is finer, anything else with the digits that it has; a
 * percentage is a fraction ("0.05"), a flag "1" or "0". Days are yyyy-mm-dd. What is empty is null.
 */
final class JsonText implements Cell.Visitor<String> {
    private static final JsonFactory FACTORY = new JsonFactory();

    private final Words words;

    JsonText(Words words) {
        this.words = words;
    }

    String text(View view) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartObject();
            view.title().ifPresent(title -> json.writeStringProperty("title", words.say(title)));
            json.writeName("tables").writeStartObject();
            view.tables().forEach(table -> table(json, table));
            json.writeEndObject();
            json.writeName("notes").writeStartArray();
            view.notes().forEach(note -> json.writeString(words.say(note)));
            json.writeEndArray();
            json.writeEndObject();
        }
        return text + "\n";
    }

    private void table(JsonGenerator json, Table table) {
        boolean levels = table.rows().stream().anyMatch(row -> row.level() > 0);
        json.writeName(table.key()).writeStartObject();
        json.writeStringProperty("title", words.say(table.title()));
        json.writeName("columns").writeStartObject();
        table.columns().forEach(column -> json.writeStringProperty(column.key(), words.say(column.heading())));
        json.writeEndObject();
        json.writeName("rows").writeStartArray();
        for (Table.Row row : table.rows()) {
            json.writeStartObject();
            if (levels) {
                json.writeNumberProperty("level", row.level());
            }
            for (int i = 0; i < row.cells().size(); i++) {
                json.writeName(table.columns().get(i).key());
                Cell cell = row.cells().get(i);
                if (cell instanceof Cell.Empty) {
                    json.writeNull();
                } else {
                    json.writeString(cell.accept(this));
                }
            }
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    @Override
    public String text(Cell.Text text) {
        return words.say(text.words());
    }

    @Override
    public String name(Cell.Name name) {
        return name.name();
    }

    @Override
    public String code(Cell.Code code) {
        return code.code();
    }

    @Override
    public String amount(Cell.Amount amount) {
        BigDecimal value = amount.value();
        if (amount.unit().equals(Unit.EURO)) {
            return CellWords.money(value).toPlainString();
        }
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public String estimate(Cell.Estimate estimate) {
        return estimate.value().toPlainString();
    }

    @Override
    public String date(Cell.Date date) {
        return date.day().toString();
    }

    @Override
    public String empty(Cell.Empty empty) {
        return "";
    }
}
