package vierkant.contract;

import vierkant.text.Message;

/** What an index says to its reader. */
public sealed interface IndexText extends Message {
    record Title(String index) implements IndexText {}

    record Percentage(String index) implements IndexText {}

    record Definitive(String index) implements IndexText {}

    record Weight(String index, String part) implements IndexText {}

    record PartForecast(String index, String part) implements IndexText {}

    record PartDefinitive(String index, String part) implements IndexText {}

    record PartKnown(String index, String part) implements IndexText {}

    record PartSettled(String index, String part) implements IndexText {}

    record SettledNote() implements IndexText {}

    record Forecast(String index) implements IndexText {}

    record Outcome(String index) implements IndexText {}

    record WeightedNote() implements IndexText {}

    record Correction(String index) implements IndexText {}

    record WithCorrection(String index) implements IndexText {}

    record ForecastOnly(String index) implements IndexText {}

    record ForecastOnlyNote() implements IndexText {}

    record SubtractNote() implements IndexText {}

    record RatioNote() implements IndexText {}

    record ProductNote() implements IndexText {}
}
