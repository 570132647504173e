package vierkant.desk;

import static vierkant.desk.Tables.code;
import static vierkant.desk.Tables.column;
import static vierkant.desk.Tables.typed;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vierkant.desk.FundWords.CountsWord;
import vierkant.desk.FundWords.Heading;
import vierkant.desk.FundWords.StateWord;
import vierkant.desk.FundWords.VatWord;
import vierkant.ledger.Ledger;
import vierkant.model.Booking;
import vierkant.model.Spend;
import vierkant.text.Message;

/** Entries of a ledger as rows. */
final class EntryTable {
    private EntryTable() {}

    /**
     * A table of entries.
     *
     * @param fund in whose ledger they stand
     */
    static Table of(Message title, List<Booking> bookings, OpenedFund fund) {
        FundNames names = new FundNames(fund.dossier());
        return new Table(
                "entries",
                title,
                List.of(
                        column("number", Heading.NUMBER),
                        column("day", Heading.DAY),
                        column("state", Heading.STATE),
                        column("use", Heading.USE),
                        column("recipient", Heading.RECIPIENT),
                        column("pot", Heading.POT),
                        column("amount", Heading.AMOUNT),
                        column("vat", Heading.VAT),
                        column("vat-kind", Heading.VAT_KIND),
                        column("counts", Heading.COUNTS),
                        column("by", Heading.BY),
                        column("description", Heading.DESCRIPTION),
                        column("voucher", Heading.VOUCHER),
                        column("in-spite-of", Heading.IN_SPITE_OF),
                        column("facts", Heading.FACTS),
                        column("booked", Heading.BOOKED)),
                bookings.stream()
                        .map(booking -> row(booking, fund.ledger(), names))
                        .toList());
    }

    private static Table.Row row(Booking booking, Ledger ledger, FundNames names) {
        Spend spend = booking.spend();
        Optional<Integer> other = booking.reverses().or(() -> ledger.reversedBy(booking.number()));
        CountsWord counts = booking.reverses().isPresent()
                ? CountsWord.REVERSAL
                : other.isPresent() ? CountsWord.REVERSED : CountsWord.COUNTS;
        boolean hasVat = spend.vat().signum() > 0;
        return Table.Row.of(
                new Cell.Name(Integer.toString(booking.number())),
                new Cell.Date(spend.day()),
                code(StateWord.valueOf(booking.state().name())),
                new Cell.Name(spend.use().name()),
                typed(spend.recipient().map(Object::toString)),
                typed(spend.pot().map(Object::toString)),
                VerdictTables.euros(spend.amount()),
                hasVat ? VerdictTables.euros(spend.vat()) : new Cell.Empty(),
                hasVat
                        ? code(spend.vatKind()
                                .map(kind -> VatWord.valueOf(kind.name()))
                                .orElse(VatWord.UNKNOWN))
                        : new Cell.Empty(),
                code(counts),
                typed(other.map(Object::toString)),
                typed(booking.description()),
                typed(booking.voucher()),
                typed(booking.inSpiteOf()),
                facts(spend, names),
                new Cell.Date(booking.booked()));
    }

    private static Cell facts(Spend spend, FundNames names) {
        return new Cell.Code(
                spend.facts().entrySet().stream()
                        .map(fact -> fact.getKey() + "=" + fact.getValue())
                        .collect(Collectors.joining(" ")),
                new FundWords.FactsSaid(spend.facts().entrySet().stream()
                        .map(fact -> new FundWords.FactSaid(
                                fact.getKey().name(), names.said(fact.getKey(), BigDecimal.valueOf(fact.getValue()))))
                        .toList()));
    }
}
