/**
 * Services that hand out keys without a form of their own, as their names stand in names of
 * variables, in lower case. A random value under such a name is likely to be its key, also where
 * nothing says key or token: `SHODAN=…`. Left out are names that are common words.
 */
export const serviceNames: ReadonlySet<string> = new Set(
  (
    'ably abstractapi abuseipdb accuweather activecampaign activepieces acuity adafruit adyen ' +
    'aerisweather africastalking agora ahrefs ai21 aikido airbrake airship airtable aiven ' +
    'akamai akoya alchemy alegra algolia alibaba alienvault aliyun alphavantage amadeus ' +
    'amplitude anrok anthropic anypoint apify apilayer apollo appcues appdynamics appfollow ' +
    'appiumcloud applitools appsflyer appveyor appwrite aqicn artifactory asaas asana ' +
    'assemblyai atera audd auth0 authentik authress autoblocks autodesk automox avalara ' +
    'aviationstack axiom ayrshare azure backblaze bamboohr bandwidth bannerbear baremetrics ' +
    'baseten beamer beebole betterstack bigcommerce bitbucket bitly bitmex bitrise bittrex ' +
    'bitwarden blazemeter blockcypher blockfrost bluejeans bluesnap bolagsverket braintree ' +
    'branchio braze brevo brightcove brightdata brightspace browserstack budibase bugherd bugsnag ' +
    'buildkite bunny bunnynet buttercms buttondown calendarific calendly calorieninja campayo ' +
    'cannyio canopytax capsulecrm captaindata carboninterface caspio catchpoint censys ' +
    'centralstation cerebras cerebrium cfengine chargebee chargify chartbeat chatfuel ' +
    'checkmarx chefautomate chippercash chromadb circleci cisco clarifai clearbit clearout ' +
    'clerk clevertap clickatell clickhelp clickhouse clicksend clickup cliengo clio clockify ' +
    'clojars cloudant cloudconvert cloudelements cloudflare cloudimage cloudinary ' +
    'cloudmersive cloudplan cloudsmith cloudways cloze clustdoc cockroachlabs coda codacy ' +
    'codeclimate codecov codefresh codemagic codequiry cohere coinapi coinbase coingecko ' +
    'coinlayer coinlib coinmarketcap commercejs companyhub composio confluent contentful ' +
    'contentstack convertkit convier copyscape coralogix couchbase countrylayer courier ' +
    'covalent coveralls craftmypdf cratedb crossmint crowdin crowdstrike cryptocompare ' +
    'currencycloud currencyfreaks currencylayer currencyscoop currentsapi customerio cyberark ' +
    'd7network dacast dareboost dashlane dashscope databento databox databricks datadog ' +
    'datafire datagov datarobot datastax deepai deepgram deepinfra deepl deepnote deepseek ' +
    'deezer delighted delinea demio descope detectify detectlanguage devcycle deviantart ' +
    'dfuse diffbot digitalocean directus discogs discord disqus dnsimple docparser documo ' +
    'docusign doppler dotdigital dovico dronahq dropbox duckdns duffel duply dwolla dynalist ' +
    'dynatrace e2b eagleeye easypost ebay ecostruxure edamam edenai eightxeight elasticemail ' +
    'elevenlabs enablex endorlabs ensembl eppo eraserio etherscan ethplorer etsy eventbrite ' +
    'exoscale exotel expensify facebook faceplusplus fastforex fastly fauna faunadb feedier ' +
    'fetchrss fibery figma filebase fileio finage financialmodelingprep findl finnhub ' +
    'firecrawl fireworks fitbit fivetran fixerio flatio fleetbase flexport flickr flightapi ' +
    'flightlabs flightstats flowdock flowflu flutterwave flyio fmfw footprint forestadmin ' +
    'formbucket formcraft formio formsite formstack fortinet foursquare frameio freemius ' +
    'freshbooks freshdesk frontegg fulcrum fullstory fusionauth fxmarket gemini gengo ' +
    'gentrace geoapify geocodify geocodio geoipifi getgeoapi getgist getresponse giphy ' +
    'gitkraken gitter glassfrog glassnode gocanvas gocardless godaddy goldsky goodday ' +
    'gotoconnect gotowebinar grafana graphcms graphhopper greynoise groovehq groq gtmetrix ' +
    'guardianapi guardsquare gumroad gusto gyazo hackclub hanko happi happyscribe hcaptcha ' +
    'heartland helcim helicone hellosign helpcrunch helpscout hereapi heroku hetzner hexpm ' +
    'hightouch hiveage holidayapi honeybadger honeycomb hootsuite html2pdf hubitat hubspot ' +
    'huggingface hunter hyperbolic hypertrack ibm ibmcloud iconfinder ideogram iexcloud ifttt ' +
    'imagga imgix imgur infinitecampus infobip infracost infura inngest insightly instabug ' +
    'instamojo integromat intercom interseller intra42 intrinio invoiceocean ip2location ' +
    'ipapi ipdata ipgeolocation ipify ipinfo ipquality ipstack iqair iterable iterative jfrog ' +
    'jina jiratoken jotform jumio jumpcloud jumpseller jwplayer kairos kaiten kaleido ' +
    'kamatera kanbantool karmacrm keenio keycdn keycloak kickbox kiwicom klaviyo klingai ' +
    'klipfolio knapsackpro kontent kraken kucoin kylas lacework langchain langfuse langsmith ' +
    'languagelayer larksuite lastfm lastpass launchdarkly leadfeeder lemlist lemonsqueezy ' +
    'lendflow lessannoyingcrm lexigram lichess linear linenotify linkedin linkpreview linode ' +
    'litellm liveagent livechat livekit livestorm llamacloud lob locationiq loggly ' +
    'loginradius logzio lokalise looker looksrare lorawan lucidchart lunchmoney luno madkudu ' +
    'magicbell magiceden mailboxlayer mailchimp mailerlite mailersend mailgun mailjet ' +
    'mailmodo mailsac mailtrap mandrill mapbox mapquest marketstack mastodon mattermost ' +
    'mavenlink maxmind meaningcloud mediastack medium meilisearch meistertask mem0 meraki ' +
    'mercadopago mergent mesibo messagebird metaapi metabase metrilo midtrans minimax ' +
    'mintlify miro mistral mixcloud mixedreality mixmax mixpanel mockaroo monday moonclerk ' +
    'moonshot moosend moralis mparticle mpesa mrticktock musixmatch mycase myfreshworks ' +
    'myintervals n8n netbird nethunt netlify neutrinoapi newrelic newsapi newscatcher nexmo ' +
    'nftport ngrok nicereply nightfall noticeable notion nozbe npmjs ntfy nubela numverify ' +
    'nutritionix nvidia nylas nytimes oanda okta ollama omnisend onedesk onelogin onepagecrm ' +
    'onesignal onfido onwater oopspam opencage openrouter opensea openshift openuv ' +
    'openweather openweathermap opsgenie optidash optimizely overloop owlbot owm packagecloud ' +
    'packagist pagarme pagerduty paloalto pandadoc pandascore pandora paperform papertrail ' +
    'paralleldots parsehub parseur partnerstack pastebin paylocity paymo paymongo payoneer ' +
    'paypal paystack pdflayer pdfshift pepipost permitio perplexity pexels phyllo picatic ' +
    'pinata pinecone pingdom pinterest pipedream pipedrive pipefy pirsch pivotaltracker ' +
    'pixabay plaid planetscale plausible plivo podio poeditor pollinations polygon polygonio ' +
    'polymarket portainer positionstack postageapp posthog postman postmark powerautomate ' +
    'powerbi powerschool powrbot prefect prestashop prexview printful privateai prodpad ' +
    'profitwell prospectcrm proxycrawl pubnub pulumi purestake pushbullet pusher pushover ' +
    'pyowm qase qonto qualaroo qualtrics qualys quickbase quicknode qwen radar raindrop ' +
    'rainforestpay rapidapi ravelin rawg razorpay rbb reachmail readwise rebrandly recaptcha ' +
    'recruitee recurly reddit redirectpizza rentman repairshopr replit replyio requestfinance ' +
    'resend restpack retool revamp revenuecat ringcentral riotgames ritekit roaring robinhood ' +
    'roblox rocketmatter rocketreach rollbar rootly route4me routee rownd runpod runrunit ' +
    'runscope rytr sagemaker saladcloud salesblink salesflare salesforce salesloft salesmate ' +
    'saltstack sanity satismeter saucelabs scaleway scalingo scalr scrapeowl scraperapi ' +
    'scraperbox scrapersite scrapestack scrapfly scrapingant scrapingbee screenshotapi ' +
    'screenshotlayer scylladb securitytrails selectpdf semantria sendbird sendgrid sendinblue ' +
    'sendpulse sentinelone sentry serpapi serphouse serpstack shazam sheety sherpadesk ' +
    'shipday shippo shodan shopify shortcut shotstack shutterstock signifyd sigopt ' +
    'siliconflow simfin simplenote simplesat simplybook simplynoted simvoly sinch singlestore ' +
    'siteleaf skrapp skybiometry slack sleuth smartling smartproxy smartsheet smartthings ' +
    'smartystreets smooch snipcart snowflake snyk socrata socure softlayer solarwinds sonar ' +
    'sonarcloud sonarqube sonarsource soracom soundcloud sourcegraph sparkpost spectralops ' +
    'speechmatics speechtext spiderfoot splitio splunk spoonacular sportradar sportsmonks ' +
    'spotify spotinst spreadly squadcast squarespace squareup sslmate stabilityai stackblitz ' +
    'stackhawk statsig statuscake statuspage statuspal stitchdata stockdata stormboard ' +
    'stormglass storyblok storychief strapi strava streak stripe stripo stytch subgraph ' +
    'sugester sumologic sumsub supabase supernotes surveyanyplace surveybot surveysparrow ' +
    'survicate swiftype tableau tailscale talenox tatum tavily tavus taxjar teamcity teamgate ' +
    'teamwork technicalanalysis telegram telesign teletype telnyx tencent testkube ' +
    'thingsboard thingspeak thinkific thousandeyes threatconnect thycotic ticketmaster ' +
    'tickettailor ticktick tidb tidbcloud tiingo tiktok time4vps timecamp tines tinybird tmdb ' +
    'todoist togetherai toggl tolgee tomorrowio tomtom trackjs tradier transferwise transifex ' +
    'travelpayouts travisci trello trendmicro trino truelayer truenas tumblr turbopuffer ' +
    'turso twelvedata twilio twitch twitter tyntec typeform typesense typetalk ubidots ' +
    'uclassify unifyid unkey unplugg unsplash upcdatabase upcloud uplead uploadcare uploadio ' +
    'upstash uptimerobot urlscan userflow userstack uservoice vagrantcloud valtown vatlayer ' +
    'veevavault vercel verimail veriphone versioneye vertexai viewneo virustotal ' +
    'visualcrossing vkontakte voiceflow voicegain vonage voodoosms vouchery voyage voyageai ' +
    'vpnapi vultr vyte wakatime walkscore wandb warpstream wasabi weatherapi weatherbit ' +
    'weatherstack web3storage webex webflow webscraper webscraping wepay whoxy wistia wiz ' +
    'woocommerce wordsapi workato workos workstack worldcoin worldpay worldweather wpengine ' +
    'wrike xai xata xendit xero xmatters yandex yelp yext youneedabudget yousign yugabytedb ' +
    'zapier zendesk zenkit zenrows zenscrape zenserp zeplin zeplinio zerobounce zerotier ' +
    'zhipu zipapi zipbooks zipcodeapi zipcodebase zitadel zksync zoho zohocrm zonka zoom ' +
    'zscaler zulip zuplo'
  ).split(' '),
);
