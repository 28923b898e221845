package org.pamir.assessment.download;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/** One object: what it is, from whom, of which state; the columns; and an object for each row. */
@ApplicationScoped
class JsonFormat implements FileFormat {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String extension() {
        return "json";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void write(Download download, OutputStream out) throws IOException {
        Table table = download.table();
        try (JsonGenerator json = JSON.createGenerator(out)) {
            json.writeStartObject();
            json.writeStringField("title", download.title());
            json.writeStringField("view", download.view().word());
            json.writeStringField("source", Attribution.STATEMENT);
            json.writeStringField("source_url", Attribution.SITE);
            json.writeStringField("licence", Attribution.LICENCE);
            json.writeStringField("computed", Attribution.COMPUTED);
            writeStates(download.states(), json);
            writeColumns(table.columns(), json);
            writeRows(table, json);
            json.writeEndObject();
        }
    }

    private static void writeStates(List<EditionState> states, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("editions");
        for (EditionState state : states) {
            json.writeStartObject();
            json.writeStringField("edition", state.edition());
            json.writeNumberField("version", state.version());
            json.writeStringField("at", state.at() == null ? null : state.at().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeColumns(List<Column> columns, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("columns");
        for (Column column : columns) {
            json.writeStartObject();
            json.writeStringField("name", column.name());
            json.writeStringField("meaning", column.meaning());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeRows(Table table, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("rows");
        for (List<Object> row : table.rows()) {
            json.writeStartObject();
            for (int i = 0; i < row.size(); i++) {
                json.writeFieldName(table.columns().get(i).name());
                write(row.get(i), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Object cell, JsonGenerator json) throws IOException {
        if (cell == null) {
            json.writeNull();
        } else if (cell instanceof BigDecimal value) {
            json.writeNumber(value);
        } else if (cell instanceof Long whole) {
            json.writeNumber(whole);
        } else if (cell instanceof Instant at) {
            json.writeString(at.toString());
        } else {
            json.writeString((String) cell);
        }
    }
}
