package org.pamir.ingest.access;

import java.util.List;
import org.pamir.ingest.identity.Right;

/**
 * What an operation of the API needs.
 *
 * @param path as the API's description has it
 * @param needs what the caller must have
 * @param right null where none is needed
 * @param request how it is asked for, with {country} in it where it is about one
 */
record Access(String method, String path, Needs needs, Right right, Request request) {

    enum Needs {
        NOTHING,
        /** Some login. */
        LOGIN,
        /** The right for the country in question. */
        RIGHT_THERE,
        /** The right for some country. */
        RIGHT_SOMEWHERE,
        /** To be the author of what it is about, whom nobody else stands in for. */
        AUTHORSHIP,
        /** The right, without a limit. */
        RIGHT_EVERYWHERE
    }

    record Request(String query, String contentType, String body) {}

    private static final Request JSON = new Request("", "application/json", "{}");

    static Access open(String method, String path) {
        return new Access(method, path, Needs.NOTHING, null, JSON);
    }

    static Access login(String method, String path) {
        return new Access(method, path, Needs.LOGIN, null, JSON);
    }

    static Access there(Right right, String method, String path) {
        return new Access(method, path, Needs.RIGHT_THERE, right, JSON);
    }

    static Access somewhere(Right right, String method, String path) {
        return new Access(method, path, Needs.RIGHT_SOMEWHERE, right, JSON);
    }

    static Access author(String method, String path) {
        return new Access(method, path, Needs.AUTHORSHIP, null, JSON);
    }

    static Access everywhere(Right right, String method, String path) {
        return new Access(method, path, Needs.RIGHT_EVERYWHERE, right, JSON);
    }

    Access with(String contentType, String body) {
        return new Access(method, path, needs, right, new Request(request.query(), contentType, body));
    }

    Access with(String query) {
        return new Access(method, path, needs, right, new Request(query, request.contentType(), request.body()));
    }

    /** 401, 403, or 200 for whatever is neither. */
    int expected(Caller caller, String country) {
        if (needs == Needs.NOTHING) {
            return 200;
        }
        if (caller.grants().isEmpty()) {
            return 401;
        }
        boolean may = switch (needs) {
            case NOTHING, LOGIN -> true;
            case RIGHT_SOMEWHERE -> caller.has(right, AccessMatrixTest.OWN);
            case AUTHORSHIP -> false;
            case RIGHT_THERE -> caller.has(right, country);
            case RIGHT_EVERYWHERE -> caller.hasEverywhere(right);
        };
        return may ? 200 : 403;
    }

    String operation() {
        return method + " " + path;
    }

    @Override
    public String toString() {
        return operation() + " needs " + List.of(needs) + (right == null ? "" : " " + right);
    }
}
