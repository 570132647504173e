package vierkant.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.poi.ooxml.POIXMLProperties.CoreProperties;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vierkant.plan.Plan;

/**
 * The council annex of a plan as an Excel workbook: every line a row of live formulas, with the values that they give.
 *
 * <p>Making it finds what its maker must know: cells that a spreadsheet computes otherwise than the engine, and rules for
 * workbooks that do not hold. It prints nothing. The same plan and edition give the same bytes.
 */
public final class Annex {
    private static final String CREATOR = "Vierkant";

    private final XSSFWorkbook workbook;
    private final List<AnnexWarning> warnings;

    private Annex(XSSFWorkbook workbook, List<AnnexWarning> warnings) {
        this.workbook = workbook;
        this.warnings = List.copyOf(warnings);
    }

    /** Makes the annex of a plan, in the language of its budget. */
    public static Annex of(Plan plan, Edition edition) {
        Making making = new Making(plan, edition);
        XSSFWorkbook workbook = making.workbook();
        CoreProperties properties = workbook.getProperties().getCoreProperties();
        properties.setTitle(Paper.clean(plan.budget().title()));
        properties.setCreator(CREATOR);
        properties
                .getUnderlyingProperties()
                .setLanguageProperty(Optional.of(plan.budget().language().tag()));
        // a moment that follows from the budget, because a clock would make every file a different one
        Date start = Date.from(LocalDate.of(plan.budget().years().first(), 1, 1)
                .atStartOfDay(ZoneOffset.UTC)
                .toInstant());
        properties.setCreated(Optional.of(start));
        properties.setModified(Optional.of(start));
        return new Annex(workbook, making.warnings());
    }

    /** What its maker must know; empty where all is well. */
    public List<AnnexWarning> warnings() {
        return warnings;
    }

    /**
     * Writes the workbook as xlsx; does not close the stream.
     *
     * @throws IOException where the stream refuses
     */
    public void write(OutputStream out) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        workbook.write(bytes);
        Archive.rewrite(bytes.toByteArray(), out);
    }
}
