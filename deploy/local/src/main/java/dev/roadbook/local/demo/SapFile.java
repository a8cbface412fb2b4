package dev.roadbook.local.demo;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;

/** Sales as the {@code sap} column profile reads them. */
final class SapFile implements AutoCloseable {

    private static final String[] HEADER =
            ("CardCode,NAME,ADDRESS,CITY,STATE,ZIPCODE,COUNTRY,REGION,ShipTo,EMAIL,ITEM,ITEMDESC,FAMILY,GRAPE,COLOUR,SUGAR,"
                            + "POSTINGDATE,QUANTITY,AMOUNT,CURRENCY,SlpCode,SlpName,SLPEMAIL,CHAIN,Distributor,DOCNUM,LINENUM")
                    .split(",", -1);

    private final CsvWriter csv;

    SapFile(Writer writer) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(HEADER);
    }

    void write(SaleLine line) {
        var account = line.account();
        var product = line.product();
        csv.writeRecord(
                account.cardCode(),
                account.name(),
                account.address(),
                account.town().city(),
                account.town().state(),
                account.postcode(),
                "FR",
                account.town().region().label(),
                account.shipTo(),
                account.email(),
                product.sku(),
                product.name(),
                product.family(),
                product.grape(),
                product.colour(),
                product.sugar(),
                line.day().toString(),
                Integer.toString(line.quantity()),
                BigDecimal.valueOf(line.cents(), 2).toPlainString(),
                "EUR",
                account.rep().code(),
                account.rep().name(),
                account.rep().email(),
                account.chain(),
                account.town().region().distributor(),
                line.document(),
                Integer.toString(line.line()));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
