package org.pamir.ingest.access;

import static org.pamir.ingest.access.Access.author;
import static org.pamir.ingest.access.Access.everywhere;
import static org.pamir.ingest.access.Access.login;
import static org.pamir.ingest.access.Access.open;
import static org.pamir.ingest.access.Access.somewhere;
import static org.pamir.ingest.access.Access.there;

import java.util.List;
import org.pamir.ingest.identity.Right;

/** Every operation there is, and what it needs: one line for each. */
final class AccessTable {

    private static final String SECTION = "/api/editions/{edition}/countries/{country}/sections/{section}";

    private static final String PROPOSAL = "/api/proposals/{id}";

    static final List<Access> ROWS = List.of(
            login("GET", "/api/me"),
            login("PUT", "/api/me/password"),
            login("GET", "/api/tokens"),
            login("POST", "/api/tokens"),
            login("DELETE", "/api/tokens/{id}"),
            everywhere(Right.ADMINISTER, "GET", "/api/accounts"),
            everywhere(Right.ADMINISTER, "POST", "/api/accounts"),
            everywhere(Right.ADMINISTER, "PUT", "/api/accounts/{name}"),
            everywhere(Right.ADMINISTER, "DELETE", "/api/accounts/{name}"),
            everywhere(Right.ADMINISTER, "GET", "/api/audit"),
            everywhere(Right.OPERATE, "GET", "/api/republications"),
            everywhere(Right.OPERATE, "POST", "/api/republications")
                    .with("application/json", "{\"edition\": \"2021\", \"country\": \"{country}\"}"),
            everywhere(Right.OPERATE, "GET", "/api/republications/{id}"),
            everywhere(Right.OPERATE, "GET", "/api/reconciliations"),
            everywhere(Right.OPERATE, "POST", "/api/reconciliations"),
            everywhere(Right.OPERATE, "GET", "/api/reconciliations/{id}"),
            everywhere(Right.OPERATE, "GET", "/api/dead-letters"),
            everywhere(Right.OPERATE, "GET", "/api/dead-letters/{id}"),
            everywhere(Right.OPERATE, "POST", "/api/dead-letters/{id}/replay"),
            everywhere(Right.OPERATE, "POST", "/api/dead-letters/{id}/discard"),
            everywhere(Right.OPERATE, "POST", "/api/dead-letters/replay"),
            everywhere(Right.OPERATE, "POST", "/api/dead-letters/discard"),
            open("GET", SECTION),
            there(Right.PUBLISH, "PUT", SECTION),
            there(Right.PUBLISH, "PATCH", SECTION),
            open("GET", SECTION + "/revisions"),
            open("GET", SECTION + "/revisions/{revision}"),
            open("GET", SECTION + "/diff"),
            open("GET", SECTION + "/blame"),
            there(Right.PUBLISH, "POST", SECTION + "/revisions/{revision}/restore"),
            there(Right.READ_DRAFTS, "GET", SECTION + "/revisions/{revision}/notes"),
            there(Right.READ_DRAFTS, "POST", SECTION + "/revisions/{revision}/notes"),
            somewhere(Right.READ_DRAFTS, "GET", "/api/proposals"),
            there(Right.PROPOSE, "POST", "/api/proposals")
                    .with(
                            "application/json",
                            "{\"edition\": \"2021\", \"country\": \"{country}\", \"title\": \"Tried\"}"),
            there(Right.READ_DRAFTS, "GET", PROPOSAL),
            there(Right.READ_DRAFTS, "GET", PROPOSAL + "/merge"),
            there(Right.READ_DRAFTS, "POST", PROPOSAL + "/comments"),
            there(Right.READ_DRAFTS, "POST", PROPOSAL + "/comments/{comment}/resolve"),
            there(Right.READ_DRAFTS, "POST", PROPOSAL + "/comments/{comment}/reopen"),
            there(Right.REVIEW, "POST", PROPOSAL + "/approve"),
            there(Right.REVIEW, "POST", PROPOSAL + "/request-changes"),
            there(Right.PUBLISH_APPROVED, "POST", PROPOSAL + "/publish"),
            there(Right.PUBLISH_APPROVED, "PUT", PROPOSAL + "/publish-at"),
            author("PATCH", PROPOSAL),
            author("PUT", PROPOSAL + "/sections/{section}"),
            author("DELETE", PROPOSAL + "/sections/{section}"),
            author("POST", PROPOSAL + "/submit"),
            author("POST", PROPOSAL + "/revise"),
            author("POST", PROPOSAL + "/withdraw"),
            author("POST", PROPOSAL + "/settle"),
            author("PUT", PROPOSAL + "/answers"),
            there(Right.PUBLISH, "POST", "/api/imports/scores")
                    .with("?dry_run=true")
                    .with("text/csv", "edition,country,heroin_trade\n2021,{country},4\n"),
            there(Right.PUBLISH, "POST", "/api/imports/profile")
                    .with("?dry_run=true&edition=2021&country={country}")
                    .with("text/plain", "DRUGS\nOne."));

    private AccessTable() {}
}
