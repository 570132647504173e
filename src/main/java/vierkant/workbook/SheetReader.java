package vierkant.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OLE2NotOfficeXmlFileException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;
import vierkant.text.Near;

/**
 * Reads the cells of one sheet of somebody else's workbook, row by row, without holding the sheet in memory. Formulas are never
 * executed: a cell has the value that its file holds, and says that it was computed.
 */
public final class SheetReader {
    private static final int MOST_ROWS = 1_048_576;
    private static final int MOST_COLUMNS = 16_384;
    private static final int MEGABYTE = 1024 * 1024;
    /** Of XML, after unpacking; a full sheet of twelve columns takes about half. */
    private static final int MOST_MEGABYTES = 1024;
    /** Texts that cells share stay in memory. */
    private static final int MOST_TEXT = 512 * MEGABYTE;

    private static final MathContext AS_SHOWN = new MathContext(15);

    private SheetReader() {}

    /** Whoever takes the rows. */
    public interface Rows {
        /** The sheet that is read; before its first row. */
        void sheet(String name);

        /**
         * One row that has a cell.
         *
         * @param number from 1, as the sheet counts
         */
        void row(int number, List<Cell> cells);
    }

    /**
     * One cell.
     *
     * @param column from 1
     * @param made whether somebody typed it
     */
    public record Cell(int column, SheetValue value, Made made) {}

    /** Where a value came from. */
    public enum Made {
        TYPED,
        /** A formula gave it, when the file was last calculated. */
        COMPUTED
    }

    /**
     * Reads a sheet.
     *
     * @param name of the sheet, whatever its case; empty is the first
     * @return why not, or not to the end; rows may have been given by then
     */
    public static Optional<SheetProblem> read(Path file, Optional<String> name, Rows rows) {
        try (OPCPackage opc = OPCPackage.open(file.toFile(), PackageAccess.READ)) {
            return read(new XSSFReader(opc), name, rows);
        } catch (Passed e) {
            throw e.thrown;
        } catch (OLE2NotOfficeXmlFileException e) {
            return Optional.of(new SheetProblem.OldOrLocked());
        } catch (TooMuchText e) {
            return Optional.of(new SheetProblem.TooMuch(MOST_ROWS, MOST_MEGABYTES));
        } catch (IOException | OpenXML4JException | SAXException | ParserConfigurationException | RuntimeException e) {
            // POI tells of damage in each of these ways
            return Optional.of(
                    causes(e) ? new SheetProblem.TooMuch(MOST_ROWS, MOST_MEGABYTES) : new SheetProblem.NotAWorkbook());
        }
    }

    /** Whether a limit of ours or of POI's was passed, in whatever it was wrapped. */
    private static boolean causes(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooMuchText
                    || String.valueOf(cause.getMessage()).startsWith("Zip bomb detected")) {
                return true;
            }
        }
        return false;
    }

    private static Optional<SheetProblem> read(XSSFReader reader, Optional<String> name, Rows rows)
            throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
        reader.setUseReadOnlySharedStringsTable(true);
        Book book = new Book();
        try (InputStream in = bounded(reader.getWorkbookData())) {
            parse(in, book);
        }
        Optional<String> sheet = name.isPresent()
                ? book.sheets.keySet().stream()
                        .filter(each -> each.equalsIgnoreCase(name.get().strip()))
                        .findFirst()
                : book.sheets.keySet().stream().findFirst();
        if (sheet.isEmpty()) {
            return Optional.of(
                    name.isEmpty()
                            ? new SheetProblem.NotAWorkbook()
                            : new SheetProblem.UnknownSheet(
                                    name.get(),
                                    Near.to(name.get(), book.sheets.keySet()),
                                    List.copyOf(book.sheets.keySet())));
        }
        Texts texts = new Texts();
        InputStream shared = reader.getSharedStringsData();
        if (shared != null) {
            try (InputStream in = bounded(shared)) {
                parse(in, texts);
            }
        }
        rows.sheet(sheet.get());
        try (InputStream in = bounded(reader.getSheet(book.sheets.get(sheet.get())))) {
            parse(in, new Sheet(rows, texts.texts, reader.getStylesTable(), book.dates));
        }
        return Optional.empty();
    }

    private static void parse(InputStream in, DefaultHandler handler)
            throws IOException, SAXException, ParserConfigurationException {
        // POI's reader: no document types, no external entities
        XMLReader xml = XMLHelper.newXMLReader();
        xml.setContentHandler(handler);
        // a default handler throws what is fatal; POI's own writes it to the log first
        xml.setErrorHandler(handler);
        xml.parse(new InputSource(in));
    }

    private static InputStream bounded(InputStream in) {
        return new Bounded(in);
    }

    /** More text than this program takes. */
    private static final class TooMuchText extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** What whoever takes the rows threw: no damage of the file. */
    private static final class Passed extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final RuntimeException thrown;

        Passed(RuntimeException thrown) {
            super(thrown);
            this.thrown = thrown;
        }
    }

    private static final class Bounded extends FilterInputStream {
        private long left = (long) MOST_MEGABYTES * MEGABYTE;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            spend(1);
            return super.read();
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int count = super.read(bytes, offset, length);
            spend(count);
            return count;
        }

        private void spend(int count) {
            left -= count;
            if (left < 0) {
                throw new TooMuchText();
            }
        }
    }

    /** How a workbook counts days. */
    private enum Dates {
        FROM_1900,
        FROM_1904
    }

    /** The sheets of a workbook, in order, each with the name of its part. */
    private static final class Book extends DefaultHandler {
        private final Map<String, String> sheets = new LinkedHashMap<>();
        private Dates dates = Dates.FROM_1900;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            if (local.equals("sheet")) {
                for (int i = 0; i < attributes.getLength(); i++) {
                    if (attributes.getLocalName(i).equals("id")) {
                        sheets.put(attributes.getValue("name"), attributes.getValue(i));
                    }
                }
            } else if (local.equals("workbookPr")) {
                String since = attributes.getValue("date1904");
                dates = "1".equals(since) || "true".equals(since) ? Dates.FROM_1904 : Dates.FROM_1900;
            }
        }
    }

    /** The texts that cells refer to by number. What explains how a text is pronounced is no part of it. */
    private static final class Texts extends DefaultHandler {
        private final List<String> texts = new ArrayList<>();
        private final StringBuilder text = new StringBuilder();
        private long total;
        private boolean inText;
        private boolean inSound;

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            switch (local) {
                case "si" -> text.setLength(0);
                case "rPh" -> inSound = true;
                case "t" -> inText = true;
                default -> {}
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inText && !inSound) {
                text.append(characters, start, length);
                total += length;
                if (total > MOST_TEXT) {
                    throw new TooMuchText();
                }
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            switch (local) {
                case "si" -> texts.add(text.toString());
                case "rPh" -> inSound = false;
                case "t" -> inText = false;
                default -> {}
            }
        }
    }

    /** The rows of a sheet. */
    private static final class Sheet extends DefaultHandler {
        private static final int LONGEST = 100_000;

        private final Rows rows;
        private final List<String> texts;
        private final StylesTable styles;
        private final Dates dates;
        private final Map<Integer, Boolean> isDay = new LinkedHashMap<>();
        private final StringBuilder value = new StringBuilder();
        private List<Cell> cells = new ArrayList<>();
        private int row;
        private int column;
        private int style;
        private String type = "";
        private Made made = Made.TYPED;
        private boolean inValue;

        Sheet(Rows rows, List<String> texts, StylesTable styles, Dates dates) {
            this.rows = rows;
            this.texts = texts;
            this.styles = styles;
            this.dates = dates;
        }

        @Override
        public void startElement(String uri, String local, String qualified, Attributes attributes) {
            switch (local) {
                case "row" -> {
                    String number = attributes.getValue("r");
                    row = number == null ? row + 1 : Integer.parseInt(number);
                    if (row > MOST_ROWS) {
                        throw new TooMuchText();
                    }
                    column = 0;
                    cells = new ArrayList<>();
                }
                case "c" -> {
                    String reference = attributes.getValue("r");
                    column = reference == null ? column + 1 : new CellReference(reference).getCol() + 1;
                    if (column > MOST_COLUMNS || cells.size() > MOST_COLUMNS) {
                        throw new TooMuchText();
                    }
                    type = Optional.ofNullable(attributes.getValue("t")).orElse("n");
                    style = Integer.parseInt(
                            Optional.ofNullable(attributes.getValue("s")).orElse("0"));
                    made = Made.TYPED;
                    value.setLength(0);
                }
                case "f" -> made = Made.COMPUTED;
                case "v", "t" -> inValue = true;
                default -> {}
            }
        }

        @Override
        public void characters(char[] characters, int start, int length) {
            if (inValue) {
                value.append(characters, start, length);
                if (value.length() > LONGEST) {
                    throw new TooMuchText();
                }
            }
        }

        @Override
        public void endElement(String uri, String local, String qualified) {
            switch (local) {
                case "v", "t" -> inValue = false;
                case "c" -> cells.add(new Cell(column, value(value.toString()), made));
                case "row" -> {
                    if (!cells.isEmpty()) {
                        give();
                    }
                }
                default -> {}
            }
        }

        private void give() {
            try {
                rows.row(row, cells);
            } catch (RuntimeException e) {
                throw new Passed(e);
            }
        }

        private SheetValue value(String raw) {
            if (raw.isEmpty() && made == Made.COMPUTED && !type.equals("str")) {
                return new SheetValue.NoValue("=");
            }
            return switch (type) {
                case "s" -> new SheetValue.Text(texts.get(Integer.parseInt(raw.strip())));
                case "str", "inlineStr" -> new SheetValue.Text(raw);
                case "b" -> new SheetValue.Text(raw.equals("1") ? "TRUE" : "FALSE");
                case "e" -> new SheetValue.NoValue(raw);
                case "d" -> new SheetValue.Text(raw.length() > 10 ? raw.substring(0, 10) : raw);
                default -> raw.isBlank() ? new SheetValue.Text("") : number(Double.parseDouble(raw));
            };
        }

        private SheetValue number(double number) {
            if (!isDay.computeIfAbsent(style, this::showsDay)) {
                return new SheetValue.Numeric(new BigDecimal(number, AS_SHOWN));
            }
            LocalDateTime time = DateUtil.isValidExcelDate(number)
                    ? DateUtil.getLocalDateTime(number, dates == Dates.FROM_1904)
                    : null;
            return time == null
                    ? new SheetValue.NoValue(Double.toString(number))
                    : new SheetValue.Day(time.toLocalDate());
        }

        private boolean showsDay(int index) {
            if (index < 0 || index >= styles.getNumCellStyles()) {
                return false;
            }
            XSSFCellStyle shown = styles.getStyleAt(index);
            return shown != null && DateUtil.isADateFormat(shown.getDataFormat(), shown.getDataFormatString());
        }
    }
}
