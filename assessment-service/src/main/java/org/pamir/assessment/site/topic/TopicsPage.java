package org.pamir.assessment.site.topic;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.pamir.assessment.log.EntryType;
import org.pamir.assessment.log.LogStore;
import org.pamir.assessment.site.Frame;
import org.pamir.assessment.site.Frames;
import org.pamir.assessment.site.Pages;
import org.pamir.assessment.site.SitePaths;
import org.pamir.contract.event.EventType;
import org.pamir.contract.kafka.Topic;

/** The Kafka topics, from the files that define them, each with its newest event. */
@Path(SitePaths.LANGUAGE)
@Produces(MediaType.TEXT_HTML)
public class TopicsPage {

    private static final AsyncApi CONTRACT = new AsyncApi();

    private final Frames frames;
    private final LogStore log;

    TopicsPage(Frames frames, LogStore log) {
        this.frames = frames;
        this.log = log;
    }

    /** A topic with what is in it. */
    record Described(Channel channel, EventType type, List<SchemaFields.Field> fields, Specimen specimen) {}

    /** @param letters the channel of what could not be taken */
    @CheckedTemplate(basePath = "site", defaultName = CheckedTemplate.HYPHENATED_ELEMENT_NAME)
    record Topics(Frame frame, String description, List<Described> topics, Channel letters)
            implements TemplateInstance {}

    @GET
    @Path("data/topics")
    @Operation(hidden = true)
    public String topics() {
        Frame frame = frames.frame(Frame.Area.DATA);
        List<Channel> channels = CONTRACT.channels();
        Channel letters =
                channels.stream().filter(Channel::isTemplate).findFirst().orElseThrow();
        return Pages.html(
                frame,
                new Topics(
                        frame,
                        CONTRACT.description(),
                        channels.stream()
                                .filter(channel -> !channel.isTemplate())
                                .map(this::described)
                                .toList(),
                        letters));
    }

    private Described described(Channel channel) {
        EventType type = Arrays.stream(Topic.values())
                .filter(topic -> topic.topicName().equals(channel.address()))
                .map(Topic::eventType)
                .findFirst()
                .orElseThrow();
        return new Described(channel, type, SchemaFields.of(type), specimen(type));
    }

    private Specimen specimen(EventType type) {
        Optional<EntryType> logged = Arrays.stream(EntryType.values())
                .filter(entry -> entry.event() == type)
                .findFirst();
        return logged.flatMap(log::newest).map(Specimen::of).orElseGet(() -> Specimen.of(type));
    }
}
