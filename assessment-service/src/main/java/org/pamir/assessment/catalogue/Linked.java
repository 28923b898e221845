package org.pamir.assessment.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A node of JSON-LD under construction: its members in the order in which they are said. */
final class Linked {

    private final Map<String, Object> members = new LinkedHashMap<>();

    static Linked node(String type) {
        return new Linked().with("@type", type);
    }

    static Linked reference(String address) {
        return new Linked().with("@id", address);
    }

    /** Leaves out what is null. */
    Linked with(String name, Object value) {
        if (value instanceof Linked node) {
            members.put(name, node.members);
        } else if (value != null) {
            members.put(name, value);
        }
        return this;
    }

    Linked withAll(String name, List<Linked> nodes) {
        members.put(name, nodes.stream().map(node -> node.members).toList());
        return this;
    }

    Map<String, Object> members() {
        return members;
    }
}
