package com.batoncrm.engine.refusal;

import static com.batoncrm.engine.Words.say;

import com.batoncrm.engine.Refused;
import com.batoncrm.engine.refusal.LastRefusal.Answer;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.FeatureContext;
import java.util.Optional;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.rest.dto.ExceptionDto;
import org.glassfish.jersey.internal.spi.AutoDiscoverable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers a refused call of Camunda's REST applications with the words meant for the person and a fitting status; writes
 * to the log what failed for another reason. Found by Jersey as a service, therefore public.
 */
public final class TellRefusals implements AutoDiscoverable {

    private static final Logger LOG = LoggerFactory.getLogger(TellRefusals.class);

    @Override
    public void configure(FeatureContext context) {
        context.register(new Forget());
        // Before the general rule for errors, which leaves what has its words.
        context.register(new Tell(), BEFORE_RULE);
        context.register(new Log(), AFTER_RULE);
    }

    /** Camunda's words where what was sent is no value, said before any command runs. */
    private static final Pattern NO_VALUE = Pattern.compile("Unsupported value type '|Cannot convert value '");

    /** Response filters run from high to low; the general rule has the usual 5000. */
    private static final int BEFORE_RULE = 6_000;

    private static final int AFTER_RULE = 4_000;

    private static final class Forget implements ContainerRequestFilter {

        @Override
        public void filter(ContainerRequestContext request) {
            LastRefusal.forget();
        }
    }

    private static final class Tell implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() >= 400 && response.getEntity() instanceof ExceptionDto error) {
                LastRefusal.get().or(() -> noValue(error)).ifPresent(answer -> tell(answer, response));
            }
        }

        private static Optional<Answer> noValue(ExceptionDto error) {
            return Optional.ofNullable(error.getMessage())
                    .filter(message -> NO_VALUE.matcher(message).find())
                    .map(message -> new Answer(400, say("engine.refused.value")));
        }

        private static void tell(Answer answer, ContainerResponseContext response) {
            ExceptionDto words = new ExceptionDto();
            words.setType(Refused.class.getSimpleName());
            words.setMessage(answer.message());
            response.setStatus(answer.status());
            response.setEntity(words);
        }
    }

    /** When it is settled what was the caller's fault: that is no failure of ours, and no matter for the log. */
    private static final class Log implements ContainerResponseFilter {

        @Override
        public void filter(ContainerRequestContext request, ContainerResponseContext response) {
            if (response.getStatus() >= 500 && LastRefusal.get().isEmpty()) {
                LOG.warn(
                        "{} {} failed",
                        request.getMethod(),
                        request.getUriInfo().getPath(),
                        LastRefusal.failure());
            }
            LastRefusal.forget();
        }
    }
}
