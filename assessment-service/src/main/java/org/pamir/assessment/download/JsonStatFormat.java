package org.pamir.assessment.download;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/**
 * JSON-stat 2.0 (json-stat.org/full): a dataset of the dimensions edition, country (for averages: place) and measure. A value
 * that is not there is null, and {@code status} says why.
 */
@ApplicationScoped
class JsonStatFormat implements FileFormat {

    static final String UNSCORED = "unscored";
    static final String ABSENT = "absent";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String extension() {
        return "jsonstat";
    }

    @Override
    public String mediaType() {
        return "application/json";
    }

    @Override
    public void write(Download download, OutputStream out) throws IOException {
        Cube cube = Cube.of(download);
        ObjectNode dataset = JSON.createObjectNode();
        dataset.put("version", "2.0").put("class", "dataset").put("label", download.title());
        dataset.put("source", Attribution.STATEMENT);
        if (download.at() != null) {
            dataset.put("updated", download.at().toString());
        }
        dataset.putArray("note").add(Attribution.COMPUTED).add(Attribution.LICENCE);
        writeDimensions(cube.dimensions(), dataset);
        writeValues(cube, dataset);
        ObjectNode extension = dataset.putObject("extension");
        extension
                .putObject("status")
                .putObject("label")
                .put(UNSCORED, "An indicator under it is not scored")
                .put(ABSENT, "The edition has no such measure, or no such assessment yet");
        ArrayNode states = extension.putArray("editions");
        for (EditionState state : download.states()) {
            states.addObject()
                    .put("edition", state.edition())
                    .put("version", state.version())
                    .put("at", state.at() == null ? null : state.at().toString());
        }
        out.write(JSON.writeValueAsBytes(dataset));
    }

    private static void writeDimensions(List<Cube.Dimension> dimensions, ObjectNode dataset) {
        ArrayNode id = dataset.putArray("id");
        ArrayNode size = dataset.putArray("size");
        ObjectNode role = dataset.putObject("role");
        role.putArray("time").add(dimensions.get(0).name());
        role.putArray("geo").add(dimensions.get(1).name());
        role.putArray("metric").add(dimensions.get(2).name());
        ObjectNode described = dataset.putObject("dimension");
        for (Cube.Dimension dimension : dimensions) {
            id.add(dimension.name());
            size.add(dimension.labels().size());
            ObjectNode category = described
                    .putObject(dimension.name())
                    .put("label", dimension.name())
                    .putObject("category");
            ArrayNode index = category.putArray("index");
            dimension.labels().keySet().forEach(index::add);
            ObjectNode labels = category.putObject("label");
            dimension.labels().forEach(labels::put);
        }
    }

    private static void writeValues(Cube cube, ObjectNode dataset) {
        ArrayNode values = dataset.putArray("value");
        cube.values().forEach(values::add);
        ObjectNode status = dataset.putObject("status");
        for (int i = 0; i < cube.values().size(); i++) {
            if (cube.values().get(i) == null) {
                status.put(String.valueOf(i), cube.known().get(i) ? UNSCORED : ABSENT);
            }
        }
    }
}
