import anthropic from './anthropic.ts';
import aws from './aws.ts';
import azure from './azure.ts';
import clerk from './clerk.ts';
import datadog from './datadog.ts';
import django from './django.ts';
import elasticsearch from './elasticsearch.ts';
import fastapi from './fastapi.ts';
import flask from './flask.ts';
import gcpServiceAccount from './gcp-service-account.ts';
import generic from './generic.ts';
import github from './github.ts';
import googleOauth from './google-oauth.ts';
import jwt from './jwt.ts';
import langfuse from './langfuse.ts';
import laravel from './laravel.ts';
import minio from './minio.ts';
import mongodb from './mongodb.ts';
import mysql from './mysql.ts';
import nextauth from './nextauth.ts';
import openai from './openai.ts';
import postgres from './postgres.ts';
import rails from './rails.ts';
import redis from './redis.ts';
import resend from './resend.ts';
import sendgrid from './sendgrid.ts';
import sentry from './sentry.ts';
import slack from './slack.ts';
import smtp from './smtp.ts';
import spring from './spring.ts';
import stripe from './stripe.ts';
import supabase from './supabase.ts';
import type { Preset } from './support/define-preset.ts';
import symfony from './symfony.ts';
import twilio from './twilio.ts';
import vault from './vault.ts';

/** Every preset, one file each in this folder, by id. */
export const envPresets: readonly Preset[] = [
  anthropic,
  aws,
  azure,
  clerk,
  datadog,
  django,
  elasticsearch,
  fastapi,
  flask,
  gcpServiceAccount,
  generic,
  github,
  googleOauth,
  jwt,
  langfuse,
  laravel,
  minio,
  mongodb,
  mysql,
  nextauth,
  openai,
  postgres,
  rails,
  redis,
  resend,
  sendgrid,
  sentry,
  slack,
  smtp,
  spring,
  stripe,
  supabase,
  symfony,
  twilio,
  vault,
];
