/**
 * Serves the operations of generated dispatchers in an application with Spring Boot 3.5 or 4.
 *
 * <p>An application declares its dispatcher as a bean, and its handlers and resolvers, too:
 *
 * <pre>{@code
 * @Bean
 * VoiceDispatcher voice(PartSource parts) {
 *     return VoiceDispatcher.builder().parts(parts).build();
 * }
 * }</pre>
 */
@NullMarked
package dev.verbatim.spring;

import org.jspecify.annotations.NullMarked;
