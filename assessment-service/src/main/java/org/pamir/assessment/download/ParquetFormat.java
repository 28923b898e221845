package org.pamir.assessment.download;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroupFactory;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Types;

/** Apache Parquet. Values are decimals, never binary floating-point numbers; the footer says source and state. */
@ApplicationScoped
class ParquetFormat implements FileFormat {

    /** DECIMAL(4,2): what the scale of the Index needs, 1.00 to 10.00. */
    private static final int DIGITS = 4;

    private static final int DECIMALS = 2;

    @Override
    public String extension() {
        return "parquet";
    }

    @Override
    public String mediaType() {
        return "application/vnd.apache.parquet";
    }

    @Override
    public void write(Download download, OutputStream out) throws IOException {
        Table table = download.table();
        MessageType schema = new MessageType(
                download.view().word(),
                table.columns().stream().map(ParquetFormat::field).toList());
        SimpleGroupFactory groups = new SimpleGroupFactory(schema);
        // Snappy, since every reader knows it.
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new ParquetOutput(out))
                .withType(schema)
                .withConf(new PlainParquetConfiguration())
                .withCompressionCodec(CompressionCodecName.SNAPPY)
                .withExtraMetaData(metadata(download))
                .build()) {
            for (List<Object> row : table.rows()) {
                writer.write(group(groups.newGroup(), table.columns(), row));
            }
        }
    }

    private static Map<String, String> metadata(Download download) {
        return new TreeMap<>(Map.of(
                "title", download.title(),
                "source", Attribution.STATEMENT,
                "licence", Attribution.LICENCE,
                "computed", Attribution.COMPUTED,
                "state",
                        download.states().stream()
                                .map(state -> state.edition() + " version " + state.version() + " of " + state.at())
                                .collect(Collectors.joining("; "))));
    }

    private static Type field(Column column) {
        return switch (column.kind()) {
            case TEXT ->
                Types.optional(PrimitiveTypeName.BINARY)
                        .as(LogicalTypeAnnotation.stringType())
                        .named(column.name());
            case WHOLE -> Types.optional(PrimitiveTypeName.INT64).named(column.name());
            case VALUE ->
                Types.optional(PrimitiveTypeName.INT32)
                        .as(LogicalTypeAnnotation.decimalType(DECIMALS, DIGITS))
                        .named(column.name());
            case INSTANT ->
                Types.optional(PrimitiveTypeName.INT64)
                        .as(LogicalTypeAnnotation.timestampType(true, TimeUnit.MICROS))
                        .named(column.name());
        };
    }

    private static Group group(Group group, List<Column> columns, List<Object> row) {
        for (int i = 0; i < row.size(); i++) {
            Object cell = row.get(i);
            if (cell != null) {
                switch (columns.get(i).kind()) {
                    case TEXT -> group.add(i, (String) cell);
                    case WHOLE -> group.add(i, (long) (Long) cell);
                    case VALUE ->
                        group.add(
                                i, ((BigDecimal) cell).movePointRight(DECIMALS).intValueExact());
                    case INSTANT -> group.add(i, ChronoUnit.MICROS.between(Instant.EPOCH, (Instant) cell));
                }
            }
        }
        return group;
    }
}
