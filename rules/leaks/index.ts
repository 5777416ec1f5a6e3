// Written by scripts/list-rules.mjs; add a provider by adding its file.
import type { LeakRule } from '../../src/model/leak-rule.ts';
import ably from './ably.ts';
import abuseipdb from './abuseipdb.ts';
import adafruit from './adafruit.ts';
import adafruitLegacy from './adafruit-legacy.ts';
import adobe from './adobe.ts';
import adyen from './adyen.ts';
import age from './age.ts';
import agora from './agora.ts';
import aikido from './aikido.ts';
import airtable from './airtable.ts';
import aiven from './aiven.ts';
import akamai from './akamai.ts';
import alchemy from './alchemy.ts';
import alchemyKeys from './alchemy-keys.ts';
import algolia from './algolia.ts';
import alibabaCloud from './alibaba-cloud.ts';
import alibabaSts from './alibaba-sts.ts';
import alpaca from './alpaca.ts';
import alphavantage from './alphavantage.ts';
import amplitude from './amplitude.ts';
import ansible from './ansible.ts';
import anthropic from './anthropic.ts';
import apify from './apify.ts';
import apilayer from './apilayer.ts';
import apollo from './apollo.ts';
import appcenter from './appcenter.ts';
import appveyor from './appveyor.ts';
import artifactory from './artifactory.ts';
import asaas from './asaas.ts';
import asana from './asana.ts';
import aspNet from './asp-net.ts';
import assemblyai from './assemblyai.ts';
import atlassian from './atlassian.ts';
import atsk from './atsk.ts';
import auth0 from './auth0.ts';
import authress from './authress.ts';
import aws from './aws.ts';
import awsBedrock from './aws-bedrock.ts';
import awsServices from './aws-services.ts';
import axiom from './axiom.ts';
import azure from './azure.ts';
import azureCognitive from './azure-cognitive.ts';
import azureConnection from './azure-connection.ts';
import azureDevops from './azure-devops.ts';
import azureKeys from './azure-keys.ts';
import azureOpenai from './azure-openai.ts';
import backblaze from './backblaze.ts';
import baseten from './baseten.ts';
import beamer from './beamer.ts';
import bitbucket from './bitbucket.ts';
import bitly from './bitly.ts';
import bitrise from './bitrise.ts';
import bittrex from './bittrex.ts';
import box from './box.ts';
import braintree from './braintree.ts';
import branch from './branch.ts';
import brave from './brave.ts';
import braze from './braze.ts';
import brevo from './brevo.ts';
import brightData from './bright-data.ts';
import browserbase from './browserbase.ts';
import browserstack from './browserstack.ts';
import bugsnag from './bugsnag.ts';
import buildkite from './buildkite.ts';
import bunny from './bunny.ts';
import calCom from './cal-com.ts';
import calendly from './calendly.ts';
import canva from './canva.ts';
import captcha from './captcha.ts';
import cargo from './cargo.ts';
import cartesia from './cartesia.ts';
import cerebras from './cerebras.ts';
import cfxre from './cfxre.ts';
import checkly from './checkly.ts';
import checkout from './checkout.ts';
import circleci from './circleci.ts';
import cisco from './cisco.ts';
import clarifai from './clarifai.ts';
import clerk from './clerk.ts';
import clickhouse from './clickhouse.ts';
import clickup from './clickup.ts';
import clojars from './clojars.ts';
import cloudant from './cloudant.ts';
import cloudflare from './cloudflare.ts';
import cloudinary from './cloudinary.ts';
import cloudinarySecret from './cloudinary-secret.ts';
import cockroachdb from './cockroachdb.ts';
import coda from './coda.ts';
import codacy from './codacy.ts';
import codecov from './codecov.ts';
import codefresh from './codefresh.ts';
import cohere from './cohere.ts';
import coinbase from './coinbase.ts';
import coingecko from './coingecko.ts';
import coinmarketcap from './coinmarketcap.ts';
import comet from './comet.ts';
import composio from './composio.ts';
import configcat from './configcat.ts';
import confluent from './confluent.ts';
import connectionStrings from './connection-strings.ts';
import consul from './consul.ts';
import contentful from './contentful.ts';
import contentfulDelivery from './contentful-delivery.ts';
import convex from './convex.ts';
import coralogix from './coralogix.ts';
import couchbase from './couchbase.ts';
import covalent from './covalent.ts';
import coveralls from './coveralls.ts';
import crossmint from './crossmint.ts';
import crowdin from './crowdin.ts';
import cryptoExchanges from './crypto-exchanges.ts';
import cryptocompare from './cryptocompare.ts';
import curl from './curl.ts';
import cursor from './cursor.ts';
import customerIo from './customer-io.ts';
import daily from './daily.ts';
import dashscope from './dashscope.ts';
import databento from './databento.ts';
import databricks from './databricks.ts';
import databricksOauth from './databricks-oauth.ts';
import datadog from './datadog.ts';
import datastax from './datastax.ts';
import daytona from './daytona.ts';
import deepgram from './deepgram.ts';
import deepinfra from './deepinfra.ts';
import deepl from './deepl.ts';
import deepseek from './deepseek.ts';
import definedNetworking from './defined-networking.ts';
import denoDeploy from './deno-deploy.ts';
import devcycle from './devcycle.ts';
import dify from './dify.ts';
import digitalocean from './digitalocean.ts';
import digitaloceanSpaces from './digitalocean-spaces.ts';
import dingtalk from './dingtalk.ts';
import discord from './discord.ts';
import django from './django.ts';
import dockerConfig from './docker-config.ts';
import dockerHub from './docker-hub.ts';
import dockerSwarm from './docker-swarm.ts';
import doppler from './doppler.ts';
import droneCi from './drone-ci.ts';
import dropbox from './dropbox.ts';
import dub from './dub.ts';
import duckdns from './duckdns.ts';
import duffel from './duffel.ts';
import duo from './duo.ts';
import dvcStudio from './dvc-studio.ts';
import dynatrace from './dynatrace.ts';
import e2b from './e2b.ts';
import easypost from './easypost.ts';
import ebay from './ebay.ts';
import elastic from './elastic.ts';
import elevenlabs from './elevenlabs.ts';
import endorLabs from './endor-labs.ts';
import ethereum from './ethereum.ts';
import etherscan from './etherscan.ts';
import etsy from './etsy.ts';
import exa from './exa.ts';
import exoscale from './exoscale.ts';
import exoscaleSecret from './exoscale-secret.ts';
import expo from './expo.ts';
import facebook from './facebook.ts';
import fal from './fal.ts';
import fastly from './fastly.ts';
import fauna from './fauna.ts';
import feishu from './feishu.ts';
import fernet from './fernet.ts';
import figma from './figma.ts';
import filezilla from './filezilla.ts';
import finicity from './finicity.ts';
import finnhub from './finnhub.ts';
import firebaseCloudMessaging from './firebase-cloud-messaging.ts';
import firecrawl from './firecrawl.ts';
import fireworks from './fireworks.ts';
import fitbit from './fitbit.ts';
import flickr from './flickr.ts';
import flutterwave from './flutterwave.ts';
import fly from './fly.ts';
import foursquare from './foursquare.ts';
import frameIo from './frame-io.ts';
import freshbooks from './freshbooks.ts';
import friendli from './friendli.ts';
import fullstory from './fullstory.ts';
import ghost from './ghost.ts';
import giphy from './giphy.ts';
import gitea from './gitea.ts';
import github from './github.ts';
import gitlab from './gitlab.ts';
import gitpod from './gitpod.ts';
import gitter from './gitter.ts';
import globalPayments from './global-payments.ts';
import gocardless from './gocardless.ts';
import godaddy from './godaddy.ts';
import google from './google.ts';
import googleChat from './google-chat.ts';
import googleCloudStorage from './google-cloud-storage.ts';
import googleGemini from './google-gemini.ts';
import grafana from './grafana.ts';
import gretel from './gretel.ts';
import groq from './groq.ts';
import groupPolicy from './group-policy.ts';
import gumroad from './gumroad.ts';
import harness from './harness.ts';
import helicone from './helicone.ts';
import heroku from './heroku.ts';
import hetzner from './hetzner.ts';
import hexPm from './hex-pm.ts';
import honeybadger from './honeybadger.ts';
import honeycomb from './honeycomb.ts';
import huaweiCloud from './huawei-cloud.ts';
import hubspot from './hubspot.ts';
import hubspotLegacy from './hubspot-legacy.ts';
import huggingface from './huggingface.ts';
import hunter from './hunter.ts';
import ibmCloud from './ibm-cloud.ts';
import ifttt from './ifttt.ts';
import imagekit from './imagekit.ts';
import infisical from './infisical.ts';
import infobip from './infobip.ts';
import infracost from './infracost.ts';
import infura from './infura.ts';
import infuraKeys from './infura-keys.ts';
import inngest from './inngest.ts';
import instagram from './instagram.ts';
import intercom from './intercom.ts';
import intra42 from './intra42.ts';
import ipstack from './ipstack.ts';
import iterable from './iterable.ts';
import jenkins from './jenkins.ts';
import jetbrains from './jetbrains.ts';
import jina from './jina.ts';
import jumpcloud from './jumpcloud.ts';
import jwk from './jwk.ts';
import jwt from './jwt.ts';
import kaggle from './kaggle.ts';
import kaggleLegacy from './kaggle-legacy.ts';
import kerberos from './kerberos.ts';
import klarna from './klarna.ts';
import klaviyo from './klaviyo.ts';
import kraken from './kraken.ts';
import kubernetesSecret from './kubernetes-secret.ts';
import kubernetesTokens from './kubernetes-tokens.ts';
import kucoin from './kucoin.ts';
import langfuse from './langfuse.ts';
import langsmith from './langsmith.ts';
import laravel from './laravel.ts';
import lark from './lark.ts';
import lastfm from './lastfm.ts';
import launchdarkly from './launchdarkly.ts';
import lichess from './lichess.ts';
import line from './line.ts';
import linear from './linear.ts';
import linkedin from './linkedin.ts';
import linode from './linode.ts';
import livechat from './livechat.ts';
import livekit from './livekit.ts';
import llamacloud from './llamacloud.ts';
import lob from './lob.ts';
import lokalise from './lokalise.ts';
import loops from './loops.ts';
import luma from './luma.ts';
import mailchimp from './mailchimp.ts';
import mailersend from './mailersend.ts';
import mailgun from './mailgun.ts';
import mailjet from './mailjet.ts';
import make from './make.ts';
import mandrill from './mandrill.ts';
import mapbox from './mapbox.ts';
import materialize from './materialize.ts';
import matrix from './matrix.ts';
import mattermost from './mattermost.ts';
import mavenGradle from './maven-gradle.ts';
import mavenSecurity from './maven-security.ts';
import maxmind from './maxmind.ts';
import meilisearch from './meilisearch.ts';
import mem0 from './mem0.ts';
import mercadoPago from './mercado-pago.ts';
import mercury from './mercury.ts';
import mergify from './mergify.ts';
import messagebird from './messagebird.ts';
import metabase from './metabase.ts';
import microsoftTeams from './microsoft-teams.ts';
import midtrans from './midtrans.ts';
import miro from './miro.ts';
import mistral from './mistral.ts';
import mixpanel from './mixpanel.ts';
import modal from './modal.ts';
import mollie from './mollie.ts';
import monday from './monday.ts';
import mongodbAtlas from './mongodb-atlas.ts';
import moonshot from './moonshot.ts';
import mux from './mux.ts';
import namecheap from './namecheap.ts';
import neon from './neon.ts';
import neptune from './neptune.ts';
import netbird from './netbird.ts';
import netlify from './netlify.ts';
import netrc from './netrc.ts';
import newRelic from './new-relic.ts';
import newsapi from './newsapi.ts';
import ngrok from './ngrok.ts';
import nightfall from './nightfall.ts';
import nomad from './nomad.ts';
import notion from './notion.ts';
import npm from './npm.ts';
import npmrc from './npmrc.ts';
import ntfy from './ntfy.ts';
import nuget from './nuget.ts';
import nvidia from './nvidia.ts';
import nylas from './nylas.ts';
import nytimes from './nytimes.ts';
import octopusDeploy from './octopus-deploy.ts';
import okta from './okta.ts';
import ollama from './ollama.ts';
import onePassword from './one-password.ts';
import onelogin from './onelogin.ts';
import onesignal from './onesignal.ts';
import onfido from './onfido.ts';
import openai from './openai.ts';
import opencage from './opencage.ts';
import openrouter from './openrouter.ts';
import openshift from './openshift.ts';
import openvsx from './openvsx.ts';
import openweather from './openweather.ts';
import opsgenie from './opsgenie.ts';
import ory from './ory.ts';
import ovh from './ovh.ts';
import packagist from './packagist.ts';
import paddle from './paddle.ts';
import pagerduty from './pagerduty.ts';
import pandadoc from './pandadoc.ts';
import papertrail from './papertrail.ts';
import passwordHashes from './password-hashes.ts';
import paypalSecret from './paypal-secret.ts';
import paystack from './paystack.ts';
import percy from './percy.ts';
import permit from './permit.ts';
import perplexity from './perplexity.ts';
import persona from './persona.ts';
import pexels from './pexels.ts';
import pgp from './pgp.ts';
import phabricator from './phabricator.ts';
import phrase from './phrase.ts';
import pinecone from './pinecone.ts';
import pinterest from './pinterest.ts';
import pipedrive from './pipedrive.ts';
import pkcs12 from './pkcs12.ts';
import plaid from './plaid.ts';
import plaidLink from './plaid-link.ts';
import planetscale from './planetscale.ts';
import plex from './plex.ts';
import plivo from './plivo.ts';
import poeditor from './poeditor.ts';
import polar from './polar.ts';
import pollinations from './pollinations.ts';
import polygon from './polygon.ts';
import porkbun from './porkbun.ts';
import portainer from './portainer.ts';
import posthog from './posthog.ts';
import postman from './postman.ts';
import postmark from './postmark.ts';
import prefect from './prefect.ts';
import privateKey from './private-key.ts';
import proxmox from './proxmox.ts';
import pubnub from './pubnub.ts';
import pulumi from './pulumi.ts';
import pushbullet from './pushbullet.ts';
import pusher from './pusher.ts';
import pushover from './pushover.ts';
import putty from './putty.ts';
import pypi from './pypi.ts';
import pypirc from './pypirc.ts';
import quicknode from './quicknode.ts';
import rails from './rails.ts';
import railway from './railway.ts';
import ramp from './ramp.ts';
import rancher from './rancher.ts';
import rapidapi from './rapidapi.ts';
import razorpay from './razorpay.ts';
import readme from './readme.ts';
import render from './render.ts';
import replicate from './replicate.ts';
import resend from './resend.ts';
import revenuecat from './revenuecat.ts';
import riotGames from './riot-games.ts';
import robinhood from './robinhood.ts';
import roblox from './roblox.ts';
import rocketChat from './rocket-chat.ts';
import rollbar from './rollbar.ts';
import rootly from './rootly.ts';
import rubygems from './rubygems.ts';
import runpod from './runpod.ts';
import runway from './runway.ts';
import saladcloud from './saladcloud.ts';
import salesforce from './salesforce.ts';
import sanity from './sanity.ts';
import saucelabs from './saucelabs.ts';
import scale from './scale.ts';
import scaleway from './scaleway.ts';
import scalingo from './scalingo.ts';
import scrapfly from './scrapfly.ts';
import segment from './segment.ts';
import semgrep from './semgrep.ts';
import sendbird from './sendbird.ts';
import sendgrid from './sendgrid.ts';
import sentry from './sentry.ts';
import sentryLegacy from './sentry-legacy.ts';
import serpapi from './serpapi.ts';
import settlemint from './settlemint.ts';
import shippo from './shippo.ts';
import shodan from './shodan.ts';
import shopify from './shopify.ts';
import shortcut from './shortcut.ts';
import siliconflow from './siliconflow.ts';
import skKey from './sk-key.ts';
import slack from './slack.ts';
import slackApps from './slack-apps.ts';
import snowflake from './snowflake.ts';
import snyk from './snyk.ts';
import socket from './socket.ts';
import softlayer from './softlayer.ts';
import sonar from './sonar.ts';
import soundcloud from './soundcloud.ts';
import sourcegraph from './sourcegraph.ts';
import sourcegraphLicense from './sourcegraph-license.ts';
import sparkpost from './sparkpost.ts';
import splunk from './splunk.ts';
import spotify from './spotify.ts';
import square from './square.ts';
import sslmate from './sslmate.ts';
import stability from './stability.ts';
import stackhawk from './stackhawk.ts';
import statsig from './statsig.ts';
import steam from './steam.ts';
import storyblok from './storyblok.ts';
import strava from './strava.ts';
import stream from './stream.ts';
import stripe from './stripe.ts';
import stripeWebhook from './stripe-webhook.ts';
import stytch from './stytch.ts';
import sumoLogic from './sumo-logic.ts';
import supabase from './supabase.ts';
import tableau from './tableau.ts';
import tailscale from './tailscale.ts';
import tatum from './tatum.ts';
import tavily from './tavily.ts';
import teamcity from './teamcity.ts';
import telegram from './telegram.ts';
import telnyx from './telnyx.ts';
import tencentCloud from './tencent-cloud.ts';
import terraformCloud from './terraform-cloud.ts';
import tinybird from './tinybird.ts';
import tmdb from './tmdb.ts';
import todoist from './todoist.ts';
import together from './together.ts';
import tolgee from './tolgee.ts';
import totp from './totp.ts';
import transifex from './transifex.ts';
import travisCi from './travis-ci.ts';
import trello from './trello.ts';
import trigger from './trigger.ts';
import truenas from './truenas.ts';
import turbopuffer from './turbopuffer.ts';
import twilio from './twilio.ts';
import twitch from './twitch.ts';
import twitchStream from './twitch-stream.ts';
import twitter from './twitter.ts';
import twitterSecrets from './twitter-secrets.ts';
import typeform from './typeform.ts';
import ubidots from './ubidots.ts';
import unkey from './unkey.ts';
import unleash from './unleash.ts';
import unsplash from './unsplash.ts';
import upcloud from './upcloud.ts';
import upstash from './upstash.ts';
import upstashManagement from './upstash-management.ts';
import uptimerobot from './uptimerobot.ts';
import urlscan from './urlscan.ts';
import valtown from './valtown.ts';
import vapi from './vapi.ts';
import vault from './vault.ts';
import vaultApprole from './vault-approle.ts';
import vercel from './vercel.ts';
import virustotal from './virustotal.ts';
import vk from './vk.ts';
import volcengine from './volcengine.ts';
import vonage from './vonage.ts';
import voyage from './voyage.ts';
import vultr from './vultr.ts';
import wakatime from './wakatime.ts';
import wandb from './wandb.ts';
import weatherstack from './weatherstack.ts';
import webex from './webex.ts';
import webflow from './webflow.ts';
import webhookUrls from './webhook-urls.ts';
import wecom from './wecom.ts';
import wireguard from './wireguard.ts';
import wise from './wise.ts';
import wistia from './wistia.ts';
import wix from './wix.ts';
import woocommerce from './woocommerce.ts';
import wordpress from './wordpress.ts';
import workos from './workos.ts';
import xai from './xai.ts';
import xata from './xata.ts';
import xendit from './xendit.ts';
import xmatters from './xmatters.ts';
import yandexCloud from './yandex-cloud.ts';
import yandexOauth from './yandex-oauth.ts';
import yelp from './yelp.ts';
import zapier from './zapier.ts';
import zendesk from './zendesk.ts';
import zerotier from './zerotier.ts';
import zhipu from './zhipu.ts';
import zoho from './zoho.ts';
import zoom from './zoom.ts';
import zuplo from './zuplo.ts';

/** Every built-in rule for leaks with a known format, by provider. */
export const leakRules: readonly LeakRule[] = [
  ...ably,
  ...abuseipdb,
  ...adafruit,
  ...adafruitLegacy,
  ...adobe,
  ...adyen,
  ...age,
  ...agora,
  ...aikido,
  ...airtable,
  ...aiven,
  ...akamai,
  ...alchemy,
  ...alchemyKeys,
  ...algolia,
  ...alibabaCloud,
  ...alibabaSts,
  ...alpaca,
  ...alphavantage,
  ...amplitude,
  ...ansible,
  ...anthropic,
  ...apify,
  ...apilayer,
  ...apollo,
  ...appcenter,
  ...appveyor,
  ...artifactory,
  ...asaas,
  ...asana,
  ...aspNet,
  ...assemblyai,
  ...atlassian,
  ...atsk,
  ...auth0,
  ...authress,
  ...aws,
  ...awsBedrock,
  ...awsServices,
  ...axiom,
  ...azure,
  ...azureCognitive,
  ...azureConnection,
  ...azureDevops,
  ...azureKeys,
  ...azureOpenai,
  ...backblaze,
  ...baseten,
  ...beamer,
  ...bitbucket,
  ...bitly,
  ...bitrise,
  ...bittrex,
  ...box,
  ...braintree,
  ...branch,
  ...brave,
  ...braze,
  ...brevo,
  ...brightData,
  ...browserbase,
  ...browserstack,
  ...bugsnag,
  ...buildkite,
  ...bunny,
  ...calCom,
  ...calendly,
  ...canva,
  ...captcha,
  ...cargo,
  ...cartesia,
  ...cerebras,
  ...cfxre,
  ...checkly,
  ...checkout,
  ...circleci,
  ...cisco,
  ...clarifai,
  ...clerk,
  ...clickhouse,
  ...clickup,
  ...clojars,
  ...cloudant,
  ...cloudflare,
  ...cloudinary,
  ...cloudinarySecret,
  ...cockroachdb,
  ...coda,
  ...codacy,
  ...codecov,
  ...codefresh,
  ...cohere,
  ...coinbase,
  ...coingecko,
  ...coinmarketcap,
  ...comet,
  ...composio,
  ...configcat,
  ...confluent,
  ...connectionStrings,
  ...consul,
  ...contentful,
  ...contentfulDelivery,
  ...convex,
  ...coralogix,
  ...couchbase,
  ...covalent,
  ...coveralls,
  ...crossmint,
  ...crowdin,
  ...cryptoExchanges,
  ...cryptocompare,
  ...curl,
  ...cursor,
  ...customerIo,
  ...daily,
  ...dashscope,
  ...databento,
  ...databricks,
  ...databricksOauth,
  ...datadog,
  ...datastax,
  ...daytona,
  ...deepgram,
  ...deepinfra,
  ...deepl,
  ...deepseek,
  ...definedNetworking,
  ...denoDeploy,
  ...devcycle,
  ...dify,
  ...digitalocean,
  ...digitaloceanSpaces,
  ...dingtalk,
  ...discord,
  ...django,
  ...dockerConfig,
  ...dockerHub,
  ...dockerSwarm,
  ...doppler,
  ...droneCi,
  ...dropbox,
  ...dub,
  ...duckdns,
  ...duffel,
  ...duo,
  ...dvcStudio,
  ...dynatrace,
  ...e2b,
  ...easypost,
  ...ebay,
  ...elastic,
  ...elevenlabs,
  ...endorLabs,
  ...ethereum,
  ...etherscan,
  ...etsy,
  ...exa,
  ...exoscale,
  ...exoscaleSecret,
  ...expo,
  ...facebook,
  ...fal,
  ...fastly,
  ...fauna,
  ...feishu,
  ...fernet,
  ...figma,
  ...filezilla,
  ...finicity,
  ...finnhub,
  ...firebaseCloudMessaging,
  ...firecrawl,
  ...fireworks,
  ...fitbit,
  ...flickr,
  ...flutterwave,
  ...fly,
  ...foursquare,
  ...frameIo,
  ...freshbooks,
  ...friendli,
  ...fullstory,
  ...ghost,
  ...giphy,
  ...gitea,
  ...github,
  ...gitlab,
  ...gitpod,
  ...gitter,
  ...globalPayments,
  ...gocardless,
  ...godaddy,
  ...google,
  ...googleChat,
  ...googleCloudStorage,
  ...googleGemini,
  ...grafana,
  ...gretel,
  ...groq,
  ...groupPolicy,
  ...gumroad,
  ...harness,
  ...helicone,
  ...heroku,
  ...hetzner,
  ...hexPm,
  ...honeybadger,
  ...honeycomb,
  ...huaweiCloud,
  ...hubspot,
  ...hubspotLegacy,
  ...huggingface,
  ...hunter,
  ...ibmCloud,
  ...ifttt,
  ...imagekit,
  ...infisical,
  ...infobip,
  ...infracost,
  ...infura,
  ...infuraKeys,
  ...inngest,
  ...instagram,
  ...intercom,
  ...intra42,
  ...ipstack,
  ...iterable,
  ...jenkins,
  ...jetbrains,
  ...jina,
  ...jumpcloud,
  ...jwk,
  ...jwt,
  ...kaggle,
  ...kaggleLegacy,
  ...kerberos,
  ...klarna,
  ...klaviyo,
  ...kraken,
  ...kubernetesSecret,
  ...kubernetesTokens,
  ...kucoin,
  ...langfuse,
  ...langsmith,
  ...laravel,
  ...lark,
  ...lastfm,
  ...launchdarkly,
  ...lichess,
  ...line,
  ...linear,
  ...linkedin,
  ...linode,
  ...livechat,
  ...livekit,
  ...llamacloud,
  ...lob,
  ...lokalise,
  ...loops,
  ...luma,
  ...mailchimp,
  ...mailersend,
  ...mailgun,
  ...mailjet,
  ...make,
  ...mandrill,
  ...mapbox,
  ...materialize,
  ...matrix,
  ...mattermost,
  ...mavenGradle,
  ...mavenSecurity,
  ...maxmind,
  ...meilisearch,
  ...mem0,
  ...mercadoPago,
  ...mercury,
  ...mergify,
  ...messagebird,
  ...metabase,
  ...microsoftTeams,
  ...midtrans,
  ...miro,
  ...mistral,
  ...mixpanel,
  ...modal,
  ...mollie,
  ...monday,
  ...mongodbAtlas,
  ...moonshot,
  ...mux,
  ...namecheap,
  ...neon,
  ...neptune,
  ...netbird,
  ...netlify,
  ...netrc,
  ...newRelic,
  ...newsapi,
  ...ngrok,
  ...nightfall,
  ...nomad,
  ...notion,
  ...npm,
  ...npmrc,
  ...ntfy,
  ...nuget,
  ...nvidia,
  ...nylas,
  ...nytimes,
  ...octopusDeploy,
  ...okta,
  ...ollama,
  ...onePassword,
  ...onelogin,
  ...onesignal,
  ...onfido,
  ...openai,
  ...opencage,
  ...openrouter,
  ...openshift,
  ...openvsx,
  ...openweather,
  ...opsgenie,
  ...ory,
  ...ovh,
  ...packagist,
  ...paddle,
  ...pagerduty,
  ...pandadoc,
  ...papertrail,
  ...passwordHashes,
  ...paypalSecret,
  ...paystack,
  ...percy,
  ...permit,
  ...perplexity,
  ...persona,
  ...pexels,
  ...pgp,
  ...phabricator,
  ...phrase,
  ...pinecone,
  ...pinterest,
  ...pipedrive,
  ...pkcs12,
  ...plaid,
  ...plaidLink,
  ...planetscale,
  ...plex,
  ...plivo,
  ...poeditor,
  ...polar,
  ...pollinations,
  ...polygon,
  ...porkbun,
  ...portainer,
  ...posthog,
  ...postman,
  ...postmark,
  ...prefect,
  ...privateKey,
  ...proxmox,
  ...pubnub,
  ...pulumi,
  ...pushbullet,
  ...pusher,
  ...pushover,
  ...putty,
  ...pypi,
  ...pypirc,
  ...quicknode,
  ...rails,
  ...railway,
  ...ramp,
  ...rancher,
  ...rapidapi,
  ...razorpay,
  ...readme,
  ...render,
  ...replicate,
  ...resend,
  ...revenuecat,
  ...riotGames,
  ...robinhood,
  ...roblox,
  ...rocketChat,
  ...rollbar,
  ...rootly,
  ...rubygems,
  ...runpod,
  ...runway,
  ...saladcloud,
  ...salesforce,
  ...sanity,
  ...saucelabs,
  ...scale,
  ...scaleway,
  ...scalingo,
  ...scrapfly,
  ...segment,
  ...semgrep,
  ...sendbird,
  ...sendgrid,
  ...sentry,
  ...sentryLegacy,
  ...serpapi,
  ...settlemint,
  ...shippo,
  ...shodan,
  ...shopify,
  ...shortcut,
  ...siliconflow,
  ...skKey,
  ...slack,
  ...slackApps,
  ...snowflake,
  ...snyk,
  ...socket,
  ...softlayer,
  ...sonar,
  ...soundcloud,
  ...sourcegraph,
  ...sourcegraphLicense,
  ...sparkpost,
  ...splunk,
  ...spotify,
  ...square,
  ...sslmate,
  ...stability,
  ...stackhawk,
  ...statsig,
  ...steam,
  ...storyblok,
  ...strava,
  ...stream,
  ...stripe,
  ...stripeWebhook,
  ...stytch,
  ...sumoLogic,
  ...supabase,
  ...tableau,
  ...tailscale,
  ...tatum,
  ...tavily,
  ...teamcity,
  ...telegram,
  ...telnyx,
  ...tencentCloud,
  ...terraformCloud,
  ...tinybird,
  ...tmdb,
  ...todoist,
  ...together,
  ...tolgee,
  ...totp,
  ...transifex,
  ...travisCi,
  ...trello,
  ...trigger,
  ...truenas,
  ...turbopuffer,
  ...twilio,
  ...twitch,
  ...twitchStream,
  ...twitter,
  ...twitterSecrets,
  ...typeform,
  ...ubidots,
  ...unkey,
  ...unleash,
  ...unsplash,
  ...upcloud,
  ...upstash,
  ...upstashManagement,
  ...uptimerobot,
  ...urlscan,
  ...valtown,
  ...vapi,
  ...vault,
  ...vaultApprole,
  ...vercel,
  ...virustotal,
  ...vk,
  ...volcengine,
  ...vonage,
  ...voyage,
  ...vultr,
  ...wakatime,
  ...wandb,
  ...weatherstack,
  ...webex,
  ...webflow,
  ...webhookUrls,
  ...wecom,
  ...wireguard,
  ...wise,
  ...wistia,
  ...wix,
  ...woocommerce,
  ...wordpress,
  ...workos,
  ...xai,
  ...xata,
  ...xendit,
  ...xmatters,
  ...yandexCloud,
  ...yandexOauth,
  ...yelp,
  ...zapier,
  ...zendesk,
  ...zerotier,
  ...zhipu,
  ...zoho,
  ...zoom,
  ...zuplo,
];
