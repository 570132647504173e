package vierkant.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import vierkant.desk.View;
import vierkant.text.Language;
import vierkant.text.Words;

class JsonTextTest {
    private static String json(Language language, View view) {
        return new JsonText(Words.in(language)).text(view);
    }

    @Test
    void amountsAreDecimalStrings() {
        assertThat(json(Language.NL, Views.drimmelen()))
                .isEqualTo("{\"title\":\"JeugdzorgPlus in de begroting\",\"tables\":{\"totals\":{\"title\":\"Totalen\","
                        + "\"columns\":{\"line\":\"Regel\",\"label\":\"Omschrijving\",\"2024\":\"2024\",\"2026\":\"2026\"},"
                        + "\"rows\":["
                        + "{\"level\":1,\"line\":\"bestaand\",\"label\":\"JeugdzorgPlus, bestaand budget\","
                        + "\"2024\":\"188000.00\",\"2026\":\"188000.00\"},"
                        + "{\"level\":1,\"line\":\"verhoging\",\"label\":\"Verhoging vanwege de af- en ombouw\","
                        + "\"2024\":\"50000.00\",\"2026\":null},"
                        + "{\"level\":0,\"line\":\"total\",\"label\":\"Totaal\","
                        + "\"2024\":\"238000.00\",\"2026\":\"188000.00\"}]}},"
                        + "\"notes\":[\"Bedragen zijn lasten.\"]}\n");
    }

    @Test
    void isTheSameInEveryLanguageButForWords() {
        String expected = "\"rows\":["
                + "{\"what\":\"=SUM(A1)\",\"value\":\"-naam\"},"
                + "{\"what\":\"soort\",\"value\":\"structural\"},"
                + "{\"what\":\"dag\",\"value\":\"2023-02-04\"},"
                + "{\"what\":\"niets\",\"value\":null},"
                + "{\"what\":\"min\",\"value\":\"-1234.50\"},"
                + "{\"what\":\"quotum\",\"value\":\"33.333333\"},"
                + "{\"what\":\"derde\",\"value\":\"0.33333333333333\"},"
                + "{\"what\":\"vlag\",\"value\":\"1\"},"
                + "{\"what\":\"tarief\",\"value\":\"350.255\"},"
                + "{\"what\":\"prijs\",\"value\":\"20000\"},"
                + "{\"what\":\"plaatsen\",\"value\":\"1036.5\"}]";
        assertThat(json(Language.NL, Views.everyKind())).contains(expected);
        assertThat(json(Language.EN, Views.everyKind())).contains(expected);
    }
}
